import { readValue } from '../../grading/function/value.ts';
import type { Json, Value } from '../../grading/function/value.ts';

/** What NumPy's comparisons allow, of what is expected. */
const RELATIVE = 1e-7;
/** Where a test does not say how much floats may differ. */
const OF_FLOATS = 1e-6;

/**
 * Whether Python's `==` holds between what a function returned and what is expected, or both are numbers that are close. Other
 * than in Python, NaN is equal to itself.
 */
export function areEqualInPython(actual: Json, expected: Json, absolute: number): boolean {
  const [one, other] = [readValue(actual), readValue(expected)];
  const same = canonical(other);
  if (same !== null && canonical(one) === same) return true;
  const tolerance = absolute === 0 && areFloats(expected) ? OF_FLOATS : absolute;
  return tolerance > 0 && one.type === other.type && areClose(one, other, tolerance);
}

/** A text that two values have in common exactly when they are equal; null for what equals nothing. */
function canonical(value: Value): string | null {
  switch (value.type) {
    case 'null':
    case 'undefined':
      return 'None';
    case 'boolean':
      return value.value ? '1' : '0';
    case 'number':
      return numberText(value.value);
    case 'int':
      return `${value.value}`;
    case 'complex':
      return value.imaginary === 0
        ? numberText(value.real)
        : `${numberText(value.real)}+${numberText(value.imaginary)}j`;
    case 'string':
      return JSON.stringify(value.value);
    case 'bytes':
      return `b${value.value}`;
    case 'list':
      return joined(value.items.map(canonical), '[', ']');
    case 'tuple':
      return joined(value.items.map(canonical), '(', ')');
    case 'set':
      return joined(inOrder(value.items.map(canonical)), '{', '}');
    case 'map':
      return joined(
        inOrder(value.entries.map(([key, item]) => joined([canonical(key), canonical(item)], '', ''))),
        '<',
        '>',
      );
    case 'other':
      return null;
  }
}

function inOrder(parts: readonly (string | null)[]): (string | null)[] {
  return parts.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
}

function numberText(value: number): string {
  return Number.isInteger(value) ? `${BigInt(value)}` : `${value}`;
}

function joined(parts: readonly (string | null)[], open: string, close: string): string | null {
  return parts.includes(null) ? null : `${open}${parts.join(',')}${close}`;
}

/** As they are written, since a float that is whole is no float any more once it has been read. */
function areFloats(expected: Json): boolean {
  if (typeof expected === 'number') return !Number.isInteger(expected);
  if (Array.isArray(expected)) return expected.length > 0 && expected.every(areFloats);
  if (expected === null || typeof expected !== 'object') return false;
  const { $float: float, $tuple: items } = expected;
  return float !== undefined || (Array.isArray(items) && areFloats(items));
}

function areClose(actual: Value, expected: Value, absolute: number): boolean {
  const [a, b] = [realOf(actual), realOf(expected)];
  if (a !== null && b !== null)
    return Object.is(a, b) || (Number.isFinite(b) && Math.abs(a - b) <= absolute + RELATIVE * Math.abs(b));
  return (
    isSequence(actual) &&
    isSequence(expected) &&
    actual.items.length === expected.items.length &&
    expected.items.every((item, index) => {
      const other = actual.items[index];
      return other !== undefined && areClose(other, item, absolute);
    })
  );
}

function realOf(value: Value): number | null {
  if (value.type === 'number' || value.type === 'boolean') return Number(value.value);
  return value.type === 'int' ? Number(value.value) : null;
}

function isSequence(value: Value): value is Extract<Value, { type: 'list' | 'tuple' | 'set' }> {
  return value.type === 'list' || value.type === 'tuple';
}

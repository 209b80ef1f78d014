import type { ValueCompare } from '@crucible/contracts/grading-compare';
import type { Value } from './value.ts';

type Tolerance = ValueCompare['tolerance'];
type Items = readonly Value[];

/**
 * Whether a function has returned what is expected. The expectation says how strict it is: a list accepts a tuple, and null
 * accepts undefined, but not the other way round. Sets have no order, and neither has the outermost list where the test
 * says so.
 */
export function areEqual(actual: Value, expected: Value, compare: ValueCompare): boolean {
  const { tolerance, ignoreOrder } = compare;
  if (ignoreOrder && isSequence(expected) && isSequence(actual) && accepts(expected, actual))
    return haveSameItems(actual.items, expected.items, tolerance);
  return isSame(actual, expected, tolerance);
}

function isSame(actual: Value, expected: Value, tolerance: Tolerance): boolean {
  switch (expected.type) {
    case 'null':
      return actual.type === 'null' || actual.type === 'undefined';
    case 'undefined':
      return actual.type === 'undefined';
    case 'complex':
      return (
        actual.type === 'complex' &&
        Object.is(actual.real + 0, expected.real + 0) &&
        Object.is(actual.imaginary + 0, expected.imaginary + 0)
      );
    case 'boolean':
    case 'string':
    case 'bytes':
      return actual.type === expected.type && actual.value === expected.value;
    case 'number':
    case 'int':
      return (actual.type === 'number' || actual.type === 'int') && isSameNumber(actual, expected, tolerance);
    case 'list':
    case 'tuple':
      return (
        isSequence(actual) && accepts(expected, actual) && areInOrder(actual.items, expected.items, tolerance)
      );
    case 'set':
      return actual.type === 'set' && haveSameItems(actual.items, expected.items, tolerance);
    case 'map':
      return actual.type === 'map' && haveSameEntries(actual.entries, expected.entries, tolerance);
    case 'other':
      return false;
  }
}

type Sequence = Extract<Value, { type: 'list' | 'tuple' | 'set' }>;

function isSequence(value: Value): value is Sequence {
  return value.type === 'list' || value.type === 'tuple';
}

function accepts(expected: Sequence, actual: Sequence): boolean {
  return expected.type === actual.type || (expected.type === 'list' && actual.type === 'tuple');
}

type Numeric = Extract<Value, { type: 'number' | 'int' }>;

function isSameNumber(actual: Numeric, expected: Numeric, tolerance: Tolerance): boolean {
  if (actual.type === 'int' || expected.type === 'int') return asInteger(actual) === asInteger(expected);
  const [a, b] = [actual.value, expected.value];
  if (Number.isNaN(b)) return Number.isNaN(a);
  if (a === b) return true;
  if (tolerance === undefined || !Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= Math.max(tolerance.absolute, tolerance.relative * Math.abs(b));
}

/** A number that is none is as different from every integer as it is from itself. */
function asInteger(value: Numeric): bigint | symbol {
  if (value.type === 'int') return value.value;
  return Number.isInteger(value.value) ? BigInt(value.value) : Symbol('no integer');
}

function areInOrder(actual: Items, expected: Items, tolerance: Tolerance): boolean {
  return (
    actual.length === expected.length &&
    expected.every((item, index) => {
      const other = actual[index];
      return other !== undefined && isSame(other, item, tolerance);
    })
  );
}

/** Comparisons that are made at most: beyond that, what has no order is not found to be equal. */
const MAX_COMPARISONS = 4_000_000;

function haveSameItems(actual: Items, expected: Items, tolerance: Tolerance): boolean {
  if (actual.length !== expected.length || expected.length ** 2 > MAX_COMPARISONS) return false;
  const left = [...actual];
  return expected.every((item) => {
    const at = left.findIndex((other) => isSame(other, item, tolerance));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

type Entries = readonly [Value, Value][];

function haveSameEntries(actual: Entries, expected: Entries, tolerance: Tolerance): boolean {
  if (actual.length !== expected.length) return false;
  const byName = new Map(actual.flatMap(([key, item]) => (key.type === 'string' ? [[key.value, item]] : [])));
  if (byName.size === actual.length)
    return expected.every(([key, item]) => {
      const other = key.type === 'string' ? byName.get(key.value) : undefined;
      return other !== undefined && isSame(other, item, tolerance);
    });
  const asPairs = (entries: Entries): Value[] => entries.map((pair) => ({ type: 'list', items: pair }));
  return haveSameItems(asPairs(actual), asPairs(expected), tolerance);
}

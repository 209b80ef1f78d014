/** A value as JSON can write it, and as the notation of docs/grading.md goes beyond it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value of a program, whatever its language. Of `other` only the name of its type is known, and it equals nothing. */
export type Value =
  | { type: 'null' | 'undefined' }
  | { type: 'boolean'; value: boolean }
  | { type: 'number'; value: number }
  | { type: 'int'; value: bigint }
  | { type: 'complex'; real: number; imaginary: number }
  | { type: 'string'; value: string }
  /** In hex. */
  | { type: 'bytes'; value: string }
  | { type: 'list' | 'tuple' | 'set'; items: Value[] }
  | { type: 'map'; entries: [Value, Value][] }
  | { type: 'other'; name: string };

const DIGITS = /^[+-]?\d{1,10000}$/;
const HEX = /^([0-9a-f]{2})*$/;
/** Deeper than what harnesses write, and far from where recursion ends. */
const MAX_DEPTH = 500;

/** Reads a value, from a test or from a sandbox. What is no notation is data; never throws for what a program says. */
export function readValue(json: Json, depth = 0): Value {
  if (depth > MAX_DEPTH) return { type: 'other', name: 'nested too deeply' };
  const inner = (item: Json) => readValue(item, depth + 1);
  if (json === null) return { type: 'null' };
  if (typeof json === 'boolean') return { type: 'boolean', value: json };
  if (typeof json === 'number') return { type: 'number', value: json };
  if (typeof json === 'string') return { type: 'string', value: json };
  if (Array.isArray(json)) return { type: 'list', items: json.map(inner) };
  const [only, ...others] = Object.entries(json);
  const special = only === undefined || others.length > 0 ? null : readSpecial(only, inner);
  return special ?? readEntries(json, inner);
}

type Inner = (item: Json) => Value;

function readSpecial([key, json]: [string, Json], inner: Inner): Value | null {
  switch (key) {
    case '$int':
      return typeof json === 'string' && DIGITS.test(json) ? { type: 'int', value: BigInt(json) } : null;
    case '$float':
      return typeof json === 'string' ? { type: 'number', value: Number(json) } : null;
    case '$complex':
      return Array.isArray(json) ? readComplex(json.map(inner)) : null;
    case '$bytes':
      return typeof json === 'string' && HEX.test(json) ? { type: 'bytes', value: json } : null;
    case '$undefined':
      return { type: 'undefined' };
    case '$tuple':
      return Array.isArray(json) ? { type: 'tuple', items: json.map(inner) } : null;
    case '$set':
      return Array.isArray(json) ? { type: 'set', items: json.map(inner) } : null;
    case '$map':
      return Array.isArray(json) ? readPairs(json, inner) : null;
    case '$object':
      return isObject(json) ? readEntries(json, inner) : null;
    case '$other':
      return { type: 'other', name: typeof json === 'string' ? json.slice(0, 100) : '' };
    default:
      return null;
  }
}

function readComplex([real, imaginary, ...others]: Value[]): Value | null {
  if (real?.type !== 'number' || imaginary?.type !== 'number' || others.length > 0) return null;
  return { type: 'complex', real: real.value, imaginary: imaginary.value };
}

function readEntries(json: { [key: string]: Json }, inner: Inner): Value {
  return {
    type: 'map',
    entries: Object.entries(json).map(([key, item]) => [{ type: 'string', value: key }, inner(item)]),
  };
}

function readPairs(pairs: Json[], inner: Inner): Value | null {
  const entries = pairs.flatMap((pair): [Value, Value][] => {
    const [key, item] = Array.isArray(pair) ? pair : [];
    return key === undefined || item === undefined ? [] : [[inner(key), inner(item)]];
  });
  return entries.length === pairs.length ? { type: 'map', entries } : null;
}

function isObject(json: Json): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

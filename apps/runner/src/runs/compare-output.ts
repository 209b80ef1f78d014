import type { CaseCompare } from '@crucible/contracts/execution-case';

const NEWLINE = 0x0a;
const SPACE = 0x20;

/** Longer tokens are compared as text: no number is written like that. */
const MAX_NUMBER_LENGTH = 400;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Whether what a program wrote is what was expected. Works on bytes, in one pass over each of the two, so that neither
 * encoding nor size matters: white space is the six ASCII characters, everything else counts.
 */
export function compareOutput(output: Uint8Array, expected: Uint8Array, compare: CaseCompare): boolean {
  if (compare === 'exact') return areEqual(output, expected);
  if (compare === 'trimmed') return areEqual(trimLineEnds(output), trimLineEnds(expected));
  const sameToken = compare === 'tokens' ? areEqual : toleratesNumbers(compare);
  const given = tokens(output);
  for (const token of tokens(expected)) {
    const next = given.next();
    if (next.done === true || !sameToken(next.value, token)) return false;
  }
  return given.next().done === true;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

/** Without white space before a line's end and at the end of all. */
function trimLineEnds(bytes: Uint8Array): Uint8Array {
  const trimmed = new Uint8Array(bytes.length);
  let length = 0;
  /** Where the line that is being read would end if nothing but white space followed; and the whole, too. */
  let lineEnd = 0;
  let textEnd = 0;
  // By index: iterating over megabytes is several times slower.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === NEWLINE) length = lineEnd;
    trimmed[length] = byte;
    length += 1;
    if (byte === NEWLINE) lineEnd = length;
    else if (!isSpace(byte)) lineEnd = textEnd = length;
  }
  return trimmed.subarray(0, textEnd);
}

function* tokens(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  for (let at = 0; at < bytes.length;) {
    while (isSpace(bytes[at])) at += 1;
    const start = at;
    while (at < bytes.length && !isSpace(bytes[at])) at += 1;
    if (at > start) yield bytes.subarray(start, at);
  }
}

function toleratesNumbers({ absolute, relative }: { absolute: number; relative: number }) {
  return (given: Uint8Array, expected: Uint8Array): boolean => {
    if (areEqual(given, expected)) return true;
    const [a, b] = [toNumber(given), toNumber(expected)];
    if (a === null || b === null) return false;
    return Math.abs(a - b) <= Math.max(absolute, relative * Math.abs(b));
  };
}

function toNumber(token: Uint8Array): number | null {
  if (token.length > MAX_NUMBER_LENGTH) return null;
  const text = Buffer.from(token).toString('latin1');
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

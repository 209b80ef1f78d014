import { expect, it } from 'vitest';
import { toBase64Lines, toText } from './judge0-text.ts';

it.each([
  ['', ''],
  ['hello\n', 'aGVsbG8K\n'],
  ['x'.repeat(45), `${'eHh4'.repeat(15)}\n`],
  ['x'.repeat(46), `${'eHh4'.repeat(15)}\neA==\n`],
])('%j in base64 is %j', (text, encoded) => {
  expect(toBase64Lines(Buffer.from(text))).toBe(encoded);
});

it.each([
  ['', ''],
  ['68c3a4', 'hä'],
  ['efbfbd', '\uFFFD'],
  ['00', '\0'],
  ['ff', null],
  ['c3', null],
  ['eda080', null],
])('the bytes %s are the text %j', (hex, text) => {
  expect(toText(Buffer.from(hex, 'hex'))).toBe(text);
});

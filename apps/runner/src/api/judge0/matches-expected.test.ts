import { expect, it } from 'vitest';
import { matchesExpected } from './matches-expected.ts';

const nbsp = '\u00a0';

it.each([
  ['', '', true],
  ['hello', 'hello', true],
  ['hello\n', 'hello', true],
  ['hello', 'hello\n\n \n', true],
  ['a  \nb\t\n', 'a\nb', true],
  ['a\r\nb\r\n', 'a\nb\n', true],
  ['a\0\n', 'a', true],
  [' \n\t\n', '', true],
  ['\na', 'a', false],
  [' a', 'a', false],
  ['a\n\nb', 'a\nb', false],
  ['a b', 'ab', false],
  ['a', 'A', false],
  [`a${nbsp}`, 'a', false],
])('%j is taken for %j: %s', (actual, expected, isSame) => {
  expect(matchesExpected(Buffer.from(actual), Buffer.from(expected))).toBe(isSame);
});

it('compares bytes that are no text', () => {
  expect(matchesExpected(Buffer.from([0xff, 0x20, 0x0a]), Buffer.from([0xff]))).toBe(true);
  expect(matchesExpected(Buffer.from([0xff]), Buffer.from([0xfe]))).toBe(false);
});

import { expect, it } from 'vitest';
import { parseJson, parseJsonLines } from './json-value.ts';

it.each([
  ['1', { value: 1 }],
  ['[1, "a", null]', { value: [1, 'a', null] }],
  ['null', { value: null }],
  ['abc', null],
  ['', null],
])('%s', (text, expected) => {
  expect(parseJson(text)).toEqual(expected);
});

it('a value a line', () => {
  expect(parseJsonLines('1\n\n"a"\n')).toEqual([1, 'a']);
  expect(parseJsonLines('')).toEqual([]);
  expect(parseJsonLines('1\nx')).toBeNull();
});

import { expect, it } from 'vitest';
import { splitArguments } from './split-arguments.ts';

it.each([
  ['', []],
  ['  \t\n ', []],
  ['one', ['one']],
  [' one  two\tthree\nfour ', ['one', 'two', 'three', 'four']],
  [`'one two' three`, ['one two', 'three']],
  [`"one two" three`, ['one two', 'three']],
  [`a'b'"c"d`, ['abcd']],
  [`'' ""`, ['', '']],
  [String.raw`one\ two`, ['one two']],
  [String.raw`'a\b'`, [String.raw`a\b`]],
  [String.raw`"a\b \" \\ \$"`, [String.raw`a\b " \ $`]],
  ['end\\', ['end\\']],
  ['one\\\ntwo', ['onetwo']],
  [
    '$HOME $(id) `id` a;b a|b a&b <x >y * ~',
    ['$HOME', '$(id)', '`id`', 'a;b', 'a|b', 'a&b', '<x', '>y', '*', '~'],
  ],
  [`'open`, null],
  [`"open`, null],
  [`it's`, null],
])('%j becomes %j', (line, words) => {
  expect(splitArguments(line)).toEqual(words);
});

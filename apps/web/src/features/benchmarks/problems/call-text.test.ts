import { expect, it } from 'vitest';
import { callText } from './call-text.ts';

it.each([
  ['a value', { args: [1, 'a'], expected: null }, { call: 'f(1, "a")', outcome: 'null' }],
  ['an error', { args: [], throws: 'ValueError' }, { call: 'f()', outcome: 'throws ValueError' }],
  ['any error', { args: [], throws: '' }, { call: 'f()', outcome: 'throws an error' }],
  ['what is not known', { functionName: 'A.b', args: [[]] }, { call: 'A.b([])', outcome: null }],
])('tells %s', (_, call, text) => expect(callText(call, 'f')).toEqual(text));

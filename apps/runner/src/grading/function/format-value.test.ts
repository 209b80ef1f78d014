import { expect, it } from 'vitest';
import { formatCall, formatExpected } from './format-value.ts';
import type { Json } from './value.ts';

it.each<[Json[], string, string]>([
  [[1, 'a', null], 'f(1, "a", None)', 'f(1, "a", null)'],
  [[true, [0.5, { k: false }]], 'f(True, [0.5, {"k": False}])', 'f(true, [0.5, {"k": false}])'],
  [[{ $tuple: [1] }, { $int: '7' }], 'f((1,), 7)', 'f([1], 7n)'],
  [[{ $float: 'NaN' }, { $float: '-Infinity' }], 'f(nan, -inf)', 'f(NaN, -Infinity)'],
  [[{ $set: [1] }, { $map: [[1, 2]] }], 'f({1}, {1: 2})', 'f(Set(1), {1: 2})'],
  [[{ $undefined: true }], 'f(None)', 'f(undefined)'],
])('%j', (args, python, javascript) => {
  expect(formatCall({ functionName: 'f', args }, 'python')).toBe(python);
  expect(formatCall({ functionName: 'f', args }, 'javascript')).toBe(javascript);
});

it('says what is expected, also where that is an error', () => {
  expect(formatExpected({ expected: null }, 'python')).toBe('None');
  expect(formatExpected({ throws: 'KeyError' }, 'python')).toBe('KeyError');
  expect(formatExpected({ throws: '' }, 'python')).toBe('any error');
});

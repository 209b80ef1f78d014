import { expect, it } from 'vitest';
import { freshId, freshPath, moveTo, removeAt, replaceAt } from './parts.ts';

it('changes lists without touching them', () => {
  const list = Object.freeze(['a', 'b', 'c']);
  expect(replaceAt(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(removeAt(list, 0)).toEqual(['b', 'c']);
});

it.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
  [1, -5, ['b', 'a', 'c']],
  [1, 9, ['a', 'c', 'b']],
])('moves %i to %i', (from, to, expected) => {
  expect(moveTo(['a', 'b', 'c'], from, to)).toEqual(expected);
});

it('finds what nobody has', () => {
  expect(freshId([], 'test')).toBe('test-1');
  expect(freshId([{ id: 'test-2' }, { id: 'test-3' }], 'test')).toBe('test-4');
  expect(freshPath([], 'main.py')).toBe('main.py');
  expect(freshPath([{ path: 'main.py' }, { path: 'main-2.py' }], 'main.py')).toBe('main-3.py');
  expect(freshPath([{ path: 'Makefile' }], 'Makefile')).toBe('Makefile-2');
});

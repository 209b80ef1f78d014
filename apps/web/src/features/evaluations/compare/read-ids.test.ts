import { expect, it } from 'vitest';
import { MOST_COMPARED, readIds } from './read-ids.ts';

const idOf = (letter: string) => letter.repeat(21);

it('takes ids once and in order, and nothing else', () => {
  expect(readIds(`${idOf('b')},${idOf('a')},${idOf('b')},x y,`)).toEqual([idOf('b'), idOf('a')]);
  expect(readIds(null)).toEqual([]);
});

it('takes no more than can be shown', () => {
  const many = [...'abcdefghijkl'].map((letter) => idOf(letter)).join(',');
  expect(readIds(many)).toHaveLength(MOST_COMPARED);
});

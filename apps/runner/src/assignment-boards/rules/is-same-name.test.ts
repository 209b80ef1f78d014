import { expect, it } from 'vitest';
import { isSameName } from './is-same-name.ts';

it.each([
  ['Ada', 'ada', true],
  ['Ada Lovelace', 'ada.LOVELACE', true],
  ['Renée', 'Renee', true],
  ['Ada 1', 'Ada 2', false],
  ['Ада', 'Ada', false],
])('%s and %s', (a, b, isSame) => {
  expect(isSameName(a, b)).toBe(isSame);
});

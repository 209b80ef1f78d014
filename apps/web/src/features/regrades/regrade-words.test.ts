import { expect, it } from 'vitest';
import { changeWords, scopeWords } from './regrade-words.ts';

const NONE = { up: 0, down: 0, same: 0, new: 0, failed: 0, pending: 0 };

it.each([
  [{ up: 17, down: 2 }, '17 up, 2 down'],
  [{}, '0 up, 0 down'],
  [{ up: 1, same: 40, pending: 3 }, '1 up, 0 down, 40 the same, 3 not graded yet'],
  [{ new: 2, failed: 1 }, '0 up, 0 down, 2 graded for the first time, 1 failed through us'],
])('%j is %s', (counts, words) => {
  expect(changeWords({ ...NONE, ...counts })).toBe(words);
});

it('says what was graded, and by which tests', () => {
  expect(scopeWords({ scope: { type: 'all' }, versionNumber: 3 })).toBe('every submission, by version 3');
});

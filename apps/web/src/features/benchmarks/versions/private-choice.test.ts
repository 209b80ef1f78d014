import { expect, it } from 'vitest';
import { NO_CHOICE, chosenKeys } from './private-choice.ts';

const PROBLEMS = ['a', 'b', 'c', 'd'].map((key) => ({ key, split: 'public' as const }));
const CHOICE = { ...NO_CHOICE, seed: 7 };

it.each([
  ['the file alone', CHOICE, { keys: [] }],
  ['keys', { ...CHOICE, by: 'keys' as const, keys: ' c \n\na\nc\n' }, { keys: ['c', 'a'] }],
  [
    'a key that is not there',
    { ...CHOICE, by: 'keys' as const, keys: 'a\nx' },
    { wrong: 'The file has no problem x.' },
  ],
  [
    'no share',
    { ...CHOICE, by: 'share' as const, percent: null },
    { wrong: expect.stringContaining('share') },
  ],
  [
    'more than all',
    { ...CHOICE, by: 'share' as const, percent: 101 },
    { wrong: expect.stringContaining('share') },
  ],
  ['half a seed', { ...CHOICE, by: 'share' as const, seed: 0.5 }, { wrong: 'The seed is a whole number.' }],
])('by %s', (_, choice, expected) => expect(chosenKeys(choice, PROBLEMS)).toEqual(expected));

it('by a share, as many as it is', () => {
  const chosen = chosenKeys({ ...CHOICE, by: 'share', percent: 50 }, PROBLEMS);
  expect('keys' in chosen && chosen.keys.length).toBe(2);
});

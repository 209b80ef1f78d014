import { expect, it } from 'vitest';
import { hiddenWords } from './hidden-words.ts';

const due = { seenAfter: 'due' as const, points: 2 };
const never = { seenAfter: 'never' as const, points: 1 };

it.each([
  [[], []],
  [[due, due, due], ['3 hidden tests, 6 points: results after 12 May 2026']],
  [[never], ['1 hidden test, 1 point: results are not shown']],
  [
    [due, never, due],
    ['2 hidden tests, 4 points: results after 12 May 2026', '1 hidden test, 1 point: results are not shown'],
  ],
  [
    [{ seenAfter: 'publishing' as const, points: 0.5 }],
    ['1 hidden test, 0.5 points: results once your teacher publishes them'],
  ],
  [[{ seenAfter: null, points: 3 }], ['1 hidden test, 3 points: shown only when they fail']],
])('%j', (hidden, words) => expect(hiddenWords(hidden, '2026-05-12T12:00:00.000Z')).toEqual(words));

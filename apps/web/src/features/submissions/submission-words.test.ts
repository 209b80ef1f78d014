import { expect, it } from 'vitest';
import { countsWords, submissionWords } from './submission-words.ts';

const graded = { status: 'graded' as const, points: 2.5, maxPoints: 4, costsAttempt: true };

it.each([
  [{}, '2.5 of 4 points'],
  [{ points: null }, 'Tested'],
  [{ costsAttempt: false, points: 0 }, 'Could not be compiled, no attempt used'],
  [{ status: 'queued' as const }, 'Queued'],
  [{ status: 'running' as const }, 'Testing…'],
  [{ status: 'internal_error' as const }, 'Failed on our side, no attempt used'],
  [{ status: 'cancelled' as const }, 'Cancelled, no attempt used'],
  [{ status: null }, 'Not tested'],
])('%j', (changes, words) => expect(submissionWords({ ...graded, ...changes })).toBe(words));

it('says why one counts', () => {
  expect(countsWords('best', 3)).toBe('counts: best of 3');
  expect(countsWords('latest', 3)).toBe('counts: latest of 3');
  expect(countsWords('best', 1)).toBe('counts: the only one');
});

import type { StudentGrading, StudentTestResult } from '@crucible/contracts/grading';
import { expect, it } from 'vitest';
import { gradingWords } from './grading-words.ts';

const result = (verdict: StudentTestResult['verdict']): StudentTestResult => ({
  ...{ groupId: null, isSample: false, maxPoints: 1, key: 'a', name: 'A', access: 'shown', seenAfter: null },
  ...{ verdict, points: null, message: '', hint: '', detail: null, durationMs: null },
});
const hidden: StudentTestResult = { ...result(null), name: null, access: 'hidden', seenAfter: 'never' };
const graded: Parameters<typeof gradingWords>[0] = {
  ...{ status: 'graded', reason: 'submitted', queuePosition: null, done: 2, total: 2, compile: null },
  ...{ costsAttempt: true, results: [result('passed'), result('passed')], points: 4, maxPoints: 4 },
};
const compile: StudentGrading['compile'] = { status: 'compile_error', output: 'no', diagnostics: [] };

it.each([
  [{ status: 'queued' }, 'Queued'],
  [{ status: 'queued', queuePosition: 0 }, 'Queued: you are next'],
  [{ status: 'queued', queuePosition: 3 }, 'Queued: 3 ahead of you'],
  [{ status: 'running', done: 0 }, 'Testing…'],
  [{ status: 'running', done: 1 }, 'Testing: 1 of 2 done'],
  [{ status: 'cancelled' }, 'Cancelled'],
  [
    { status: 'internal_error', costsAttempt: false },
    'Something went wrong on our side. No attempt was used. Try it again.',
  ],
  [
    { status: 'internal_error', costsAttempt: false, reason: 'samples' },
    'Something went wrong on our side. Try it again.',
  ],
  [{ compile, costsAttempt: false }, 'It could not be compiled. No attempt was used.'],
  [{ compile, reason: 'samples', costsAttempt: false }, 'It could not be compiled.'],
  [{}, 'All tests passed, 4 of 4 points'],
  [{ reason: 'samples' }, 'All tests passed'],
  [
    { results: [result('passed'), result('wrong_answer')], points: 1.5 },
    '1 of 2 tests passed, 1.5 of 4 points',
  ],
  [{ results: [result('passed'), hidden], points: null }, '1 of 1 shown tests passed'],
  [{ results: [hidden], points: null }, 'Tested'],
] as const)('%j', (changes, text) =>
  expect(
    gradingWords({
      ...graded,
      ...changes,
      results: [...(('results' in changes ? changes.results : null) ?? graded.results)],
    }).text,
  ).toBe(text),
);

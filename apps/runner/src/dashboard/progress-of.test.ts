import { describe, expect, it } from 'vitest';
import { countTest, progressOf, stuckOn } from './progress-of.ts';
import type { ProgressRow } from './read-progress.ts';

const START = Date.parse('2026-05-10T12:00:00Z');
const minute = (count: number) => new Date(START + count * 60_000);

const handIn = (minutes: number, verdicts: ProgressRow['verdicts'], personId = 'p'): ProgressRow => ({
  ...{ personId, verdicts, submissionId: `s${minutes}`, number: minutes + 1 },
  ...{ createdAt: minute(minutes), points: 1, maxPoints: 2 },
});

describe('progressOf', () => {
  it('takes the verdicts of the last submission, and counts how long a test has failed', () => {
    const submissions = [
      handIn(0, { a: 'passed', b: 'wrong_answer' }),
      handIn(1, { a: 'wrong_answer', b: 'time_limit' }),
      handIn(2, { a: 'wrong_answer', b: 'passed' }),
      handIn(3, {}),
    ];
    expect(progressOf(submissions, ['a', 'b', 'c'])).toEqual([
      { verdict: 'wrong_answer', failures: 2, failingSince: minute(1).toISOString() },
      { verdict: 'passed', failures: 0, failingSince: null },
      null,
    ]);
  });

  it('says nothing of whoever has nothing graded', () => {
    expect(progressOf([handIn(0, {})], ['a'])).toEqual([null]);
    expect(progressOf([], ['a'])).toEqual([null]);
  });
});

describe('stuckOn', () => {
  const failing = (failures: number, since: number) => ({
    ...{ verdict: 'wrong_answer' as const, failures, failingSince: minute(since).toISOString() },
  });
  const at = { testIds: ['a', 'b'], now: minute(10) };

  it.each([
    { name: 'often enough and long enough', cells: [failing(3, 5), null], stuck: 'a' },
    { name: 'not often enough', cells: [failing(2, 0), null], stuck: null },
    { name: 'not long enough', cells: [failing(9, 6), null], stuck: null },
    { name: 'the one that was tried more often', cells: [failing(3, 0), failing(4, 1)], stuck: 'b' },
    { name: 'nothing', cells: [null, null], stuck: null },
  ])('is stuck: $name', ({ cells, stuck }) => {
    expect(stuckOn(cells, at)).toBe(stuck);
  });
});

describe('countTest', () => {
  it('counts people and submissions', () => {
    const submissions = [
      handIn(0, { a: 'passed' }, 'first'),
      handIn(1, { a: 'wrong_answer' }, 'first'),
      handIn(0, { a: 'partial' }, 'second'),
      handIn(1, { a: 'passed' }, 'second'),
      handIn(0, { b: 'passed' }, 'other'),
      handIn(0, {}, 'nobody'),
    ];
    expect(countTest(submissions, 'a')).toEqual({
      ...{ people: 2, passing: 1, passedFirst: 1, failures: 2, submissions: 4 },
    });
    expect(countTest(submissions, 'c')).toEqual({
      ...{ people: 0, passing: 0, passedFirst: 0, failures: 0, submissions: 0 },
    });
  });
});

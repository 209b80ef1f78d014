import { describe, expect, it } from 'vitest';
import { gradeOf, roundPoints } from './grade-of.ts';
import type { GradedSubmission } from './grade-of.ts';

const DUE = new Date('2026-01-10T00:00:00Z');
const DATES = { dueAt: DUE, latePercentPerDay: 10 };
const submission = (number: number, changes: Partial<GradedSubmission> = {}): GradedSubmission => ({
  id: `s${number}`,
  number,
  createdAt: new Date(DUE.getTime() - 1000),
  points: 0,
  maxPoints: 10,
  costsAttempt: true,
  rubricPoints: 0,
  ...changes,
});
const INPUT = {
  assignment: { counted: 'best' as const, points: null },
  contentPoints: 10,
  dates: DATES,
  submissions: [],
  override: null,
};
const late = new Date(DUE.getTime() + 1000);

describe('which counts', () => {
  const mixed = [
    submission(1, { points: 7 }),
    submission(2, { points: 9, createdAt: late }),
    submission(3, { points: 4 }),
  ];

  it('the best, after what being late costs', () => {
    expect(gradeOf({ ...INPUT, submissions: mixed })).toMatchObject({
      submissionId: 's2',
      points: 8.1,
      testPoints: 9,
      latePercent: 10,
    });
  });

  it('of equal ones the earliest', () => {
    const submissions = [submission(2, { points: 7 }), submission(1, { points: 7 })];
    expect(gradeOf({ ...INPUT, submissions }).submissionId).toBe('s1');
  });

  it('the latest', () => {
    const assignment = { counted: 'latest' as const, points: null };
    expect(gradeOf({ ...INPUT, assignment, submissions: mixed })).toMatchObject({
      submissionId: 's3',
      points: 4,
    });
    const pending = [...mixed, submission(4, { points: null, costsAttempt: null })];
    expect(gradeOf({ ...INPUT, assignment, submissions: pending }).submissionId).toBe('s3');
    const broken = [...mixed, submission(4, { points: 0, costsAttempt: false })];
    expect(gradeOf({ ...INPUT, assignment, submissions: broken }).submissionId).toBe('s3');
  });

  it('one that did not compile, where there is nothing else', () => {
    expect(gradeOf({ ...INPUT, submissions: [submission(1, { costsAttempt: false })] })).toMatchObject({
      submissionId: 's1',
      points: 0,
    });
  });

  it('none, as long as nothing is graded', () => {
    expect(gradeOf({ ...INPUT, submissions: [submission(1, { points: null })] })).toMatchObject({
      points: null,
      maxPoints: 10,
      submissionId: null,
    });
  });
});

describe('points', () => {
  const scaled = { ...INPUT, assignment: { counted: 'best' as const, points: 100 } };

  it('are scaled to the assignment, rounded once', () => {
    const submissions = [submission(1, { points: 2, maxPoints: 3 })];
    expect(gradeOf({ ...scaled, submissions })).toMatchObject({ points: 66.67, maxPoints: 100 });
    const third = [submission(1, { points: 1, maxPoints: 3, createdAt: late, rubricPoints: 0.005 })];
    expect(gradeOf({ ...scaled, submissions: third }).points).toBe(30.01);
  });

  it('of a rubric are added, and lateness does not touch them', () => {
    const submissions = [submission(1, { points: 10, createdAt: late, rubricPoints: 5 })];
    expect(gradeOf({ ...INPUT, submissions })).toMatchObject({ points: 14, rubricPoints: 5 });
  });

  it('are never below 0', () => {
    const submissions = [submission(1, { points: 1, rubricPoints: -4 })];
    expect(gradeOf({ ...INPUT, submissions })).toMatchObject({ points: 0, rubricPoints: -4 });
  });

  it('of tests that are worth nothing come from the rubric alone', () => {
    const submissions = [submission(1, { points: 0, maxPoints: 0, rubricPoints: 42 })];
    expect(gradeOf({ ...scaled, submissions })).toMatchObject({ points: 42, maxPoints: 100 });
  });

  it('that the staff gives hold, whatever was handed in', () => {
    expect(gradeOf({ ...INPUT, override: 3.5 })).toMatchObject({
      points: 3.5,
      isOverridden: true,
      submissionId: null,
    });
    const submissions = [submission(1, { points: 10 })];
    expect(gradeOf({ ...INPUT, submissions, override: 0 })).toMatchObject({
      points: 0,
      submissionId: 's1',
      testPoints: 10,
    });
  });
});

it.each([
  [1.005, 1.01],
  [2.675, 2.68],
  [0.1 + 0.2, 0.3],
  [-1.005, -1.01],
  [-0.001, 0],
  [33.333333, 33.33],
  [99.995, 100],
])('%d is rounded to %d', (points, expected) => {
  expect(roundPoints(points)).toBeCloseTo(expected, 10);
});

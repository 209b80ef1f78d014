import { describe, expect, it } from 'vitest';
import { describeProgress, describeScores } from './describe-evaluation.ts';

const progress = { total: 90, done: 30, passed: 20, internalErrors: 0, rate: 2, leftMs: 29_001 };

describe('describeProgress', () => {
  it.each([
    [
      { state: 'running', progress } as const,
      'running: 30 of 90 samples, 20 passed, 2.0 a second, 30 s left',
    ],
    [{ state: 'paused', progress } as const, 'paused: 30 of 90 samples, 20 passed'],
    [
      { state: 'finished', progress: { ...progress, done: 90, internalErrors: 2 } } as const,
      "finished: 90 of 90 samples, 20 passed, 2 failed by the service's fault",
    ],
    [
      { state: 'running', progress: { ...progress, done: 0, passed: 0, rate: null, leftMs: null } } as const,
      'running: 0 of 90 samples, 0 passed',
    ],
  ])('%j', (evaluation, line) => {
    expect(describeProgress(evaluation)).toBe(line);
  });
});

describe('describeScores', () => {
  it('leaves out what there is none of', () => {
    const passAtK = [
      { k: 1, value: 0.5, interval: { low: 0.25, high: 0.75 } },
      { k: 10, value: null, interval: null },
    ];
    expect(describeScores({ passAtK, isComplete: true })).toEqual(['pass@1: 50.0 % (25.0 % to 75.0 %)']);
  });

  it('tells no score of what is not complete', () => {
    expect(describeScores({ passAtK: [], isComplete: false })).toEqual([
      'There are scores once every sample has a verdict.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { NOTHING_DONE, evaluationProgress } from './evaluation-progress.ts';

const now = new Date('2026-01-01T12:00:10Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const counts = { done: 30, passed: 20, passedPublicly: 5, internalErrors: 1 };

describe('evaluationProgress', () => {
  it('knows no rate before the first sample', () => {
    const timing = { total: 90, activeMs: 0n, activeSince: ago(10) };
    expect(evaluationProgress(timing, { counts: NOTHING_DONE, isKeeper: true, now })).toMatchObject({
      ...{ done: 0, rate: null, leftMs: null },
    });
  });

  it('counts the time in which it was running, and no other', () => {
    const running = { total: 90, activeMs: 5_000n, activeSince: ago(10) };
    expect(evaluationProgress(running, { counts, isKeeper: true, now })).toEqual({
      ...{ total: 90, done: 30, passed: 20, internalErrors: 1, rate: 2, leftMs: 30_000 },
    });
    const paused = { total: 90, activeMs: 15_000n, activeSince: null };
    expect(evaluationProgress(paused, { counts, isKeeper: true, now }).rate).toBe(2);
  });

  it('tells others than keepers of the public split alone', () => {
    const timing = { total: 90, activeMs: 0n, activeSince: ago(10) };
    expect(evaluationProgress(timing, { counts, isKeeper: false, now }).passed).toBe(5);
  });
});

import type { EvaluationProgress } from '@crucible/contracts/evaluation';

/** Sums over the parts of an evaluation. */
export type PartCounts = { done: number; passed: number; passedPublicly: number; internalErrors: number };

export const NOTHING_DONE: PartCounts = { done: 0, passed: 0, passedPublicly: 0, internalErrors: 0 };

type Timing = { total: number; activeMs: bigint; activeSince: Date | null };

/** How far an evaluation has come, and how long it takes yet if it goes on as it did while it was running. */
export function evaluationProgress(
  { total, activeMs, activeSince }: Timing,
  { counts, isKeeper, now }: { counts: PartCounts; isKeeper: boolean; now: Date },
): EvaluationProgress {
  const { done, internalErrors } = counts;
  const sinceMs = activeSince === null ? 0 : Math.max(0, now.getTime() - activeSince.getTime());
  const ranMs = Number(activeMs) + sinceMs;
  const rate = done === 0 || ranMs === 0 ? null : (done / ranMs) * 1000;
  return {
    ...{ total, done, internalErrors, rate },
    passed: isKeeper ? counts.passed : counts.passedPublicly,
    leftMs: rate === null ? null : ((total - done) / rate) * 1000,
  };
}

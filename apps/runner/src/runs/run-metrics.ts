import type { LimitHit } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { Run } from '@crucible/db';

/** A run that is final now. Times in milliseconds; null where it never came to that. */
export type EndedRun = {
  status: FinalStatus;
  language: string;
  door: Run['door'];
  isolation: string | null;
  limitHit: LimitHit['name'] | null;
  compileMs: number | null;
  runMs: number | null;
  /** From the request to the stored result. */
  totalMs: number;
};

/** Who counts what becomes of runs. Must not throw and must not wait. */
export type RunMetrics = {
  /** A worker has begun a run that had waited for `queuedMs`. */
  began(queuedMs: number): void;
  ended(run: EndedRun): void;
  /** Storing a result took this long. */
  stored(durationMs: number): void;
};

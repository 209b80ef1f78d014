import type { ProblemSplit } from '@crucible/contracts/benchmark-problem';
import type { SampleStatus } from '@crucible/contracts/evaluation-sample';

/** What is known of some samples: over how many of them, and their values added up. */
export type Measured = { count: number; sum: number; max: number };

/** A problem of an evaluation, and what became of its samples. Times in milliseconds, memory in bytes, cost in US dollars. */
export type ProblemTally = {
  tags: readonly string[];
  difficulty: string | null;
  split: ProblemSplit;
  /** All that were sent; those that have not run yet have no status. */
  samples: number;
  statuses: Readonly<Partial<Record<SampleStatus, number>>>;
  cpuMs: Measured;
  memoryBytes: Measured;
  /** Null where no sample says. */
  tokens: number | null;
  cost: number | null;
};

/** Samples with a verdict on the candidate, and those of them that passed: what is our fault is in neither. */
export function attemptsOf({ samples, statuses }: Pick<ProblemTally, 'samples' | 'statuses'>): {
  attempted: number;
  passed: number;
} {
  const ended = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  if (ended > samples) throw new RangeError(`${ended} of ${samples} samples cannot have ended.`);
  return { attempted: ended - (statuses.internal_error ?? 0), passed: statuses.passed ?? 0 };
}

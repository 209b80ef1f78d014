import type { Limits } from '@crucible/contracts/limits';
import type { LimitHit } from '@crucible/contracts/run';
import type { StepReport } from './executor.ts';

/** What all cases of an execution together may use: otherwise two hundred of them would be two hundred times a limit. */
const ALL_CASES_MS = 15 * 60_000;
const ALL_CASES_OUTPUT_BYTES = 16 * 1024 * 1024;

export type Allowance = {
  /** The limits of the next case: its own, or what is left where that is less. Null when nothing is left. */
  next(): Limits | null;
  spend(report: Pick<StepReport, 'wallMs' | 'outputBytes'>): void;
  /** Which total is used up; null while there is something left. */
  exhausted(): LimitHit | null;
};

/** Shares out time and output among the cases of one execution; a single case gets all that it asks for. */
export function createAllowance(limits: Limits): Allowance {
  const totals = {
    wallMs: Math.max(limits.wallMs, ALL_CASES_MS),
    outputBytes: Math.max(limits.outputBytes, ALL_CASES_OUTPUT_BYTES),
  };
  const used = { wallMs: 0, outputBytes: 0 };
  const left = (name: 'wallMs' | 'outputBytes') => Math.floor(totals[name] - used[name]);

  function exhausted(): LimitHit | null {
    for (const name of ['wallMs', 'outputBytes'] as const) {
      if (left(name) < 1) return { name, limit: totals[name], used: used[name] };
    }
    return null;
  }

  return {
    next() {
      if (exhausted() !== null) return null;
      return {
        ...limits,
        wallMs: Math.min(limits.wallMs, left('wallMs')),
        outputBytes: Math.min(limits.outputBytes, left('outputBytes')),
      };
    },
    spend({ wallMs, outputBytes }) {
      used.wallMs += wallMs;
      used.outputBytes += outputBytes;
    },
    exhausted,
  };
}

import type { LimitHit } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { Run } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import type { RunMetrics } from './run-metrics.ts';

type Result = {
  status: FinalStatus;
  isolation?: string | null;
  limitHit?: LimitHit | null;
  wallMs?: number;
  compile?: { wallMs: number } | null;
  /** The step that decided; a run step that never was has no time. */
  step?: 'compile' | 'run';
};

/** Counts a run that is final now. */
export function countRun(
  { metrics, clock }: { metrics: RunMetrics; clock: Clock },
  row: Pick<Run, 'language' | 'door' | 'createdAt'>,
  result: Result,
): void {
  const { status, isolation, limitHit, wallMs, compile, step } = result;
  metrics.ended({
    status,
    language: row.language,
    door: row.door,
    isolation: isolation ?? null,
    limitHit: limitHit?.name ?? null,
    compileMs: compile?.wallMs ?? null,
    runMs: step === 'run' ? (wallMs ?? null) : null,
    totalMs: clock.now().getTime() - row.createdAt.getTime(),
  });
}

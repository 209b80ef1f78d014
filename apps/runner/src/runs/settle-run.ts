import type { Db, Run } from '@crucible/db';
import type { ExecutionResult } from '../executor/executor.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { ClaimedJob } from '../queue/job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import type { EngineGate } from './engine-gate.ts';
import type { CaseJudge } from './case-judge.ts';
import { countRun } from './count-run.ts';
import { finishRun } from './finish-run.ts';
import { requeueRun } from './requeue-run.ts';
import type { RunEvents } from './run-events.ts';
import type { RunLog } from './run-log.ts';
import type { RunMetrics } from './run-metrics.ts';
import type { RunningRun } from './running-runs.ts';
import { untilStored } from './until-stored.ts';

type Deps = {
  db: Db;
  events: RunEvents;
  engine: EngineGate;
  metrics: RunMetrics;
  instance: string;
  clock: Clock;
  log: Logger;
};

export type Settlement = {
  row: Run;
  job: ClaimedJob;
  control: JobControl;
  log: RunLog;
  running: RunningRun;
  result: ExecutionResult;
  judge: CaseJudge;
  image: { digest: string; languageVersion: string };
};

const RETRY_DELAY_MS = 250;
/**
 * A run that meets an engine that is away is not to blame, and costs no attempt. Should it happen to one run this often,
 * it may be the run that takes the engine away.
 */
const MAX_UNCOUNTED_CLAIMS = 20;

/** Decides what becomes of an attempt. True when the run is final now. */
export async function settleRun(deps: Deps, settlement: Settlement): Promise<boolean> {
  const { job, control, log, running, judge, image } = settlement;
  if (!control.stillOurs()) return false;
  const wanted = running.cancelled.aborted;
  const result = wanted ? asCancelled(settlement.result) : settlement.result;
  const store = { log: deps.log.child({ runId: job.subjectId }), signal: control.signal };

  // Nobody asked for the end of this run: the service stops, or could not keep its output.
  if (result.status === 'cancelled' && !wanted) {
    const counts = !control.signal.aborted && log.failed.aborted;
    await requeueRun(deps, job, { delayMs: 0, counts });
    return false;
  }
  if (result.status === 'internal_error') {
    if (result.engineAway) deps.engine.close();
    const counts = !result.engineAway || job.fence > MAX_UNCOUNTED_CLAIMS;
    if (!counts || job.attempts < job.maxAttempts) {
      const { internalCause: cause, engineAway } = result;
      store.log.warn({ cause, engineAway, attempt: job.attempts }, 'a run is tried again');
      const delayMs = RETRY_DELAY_MS * job.attempts;
      await untilStored(() => requeueRun(deps, job, { delayMs, counts }), store);
      return false;
    }
  }
  await log.finish();
  const cases = result.cases.map((report, position) => ({
    ...report,
    verdict: judge.verdict(position, report),
  }));
  const outcome = { cases, firstOutputAt: log.firstOutputAt(), image };
  const startedAt = performance.now();
  const isStored = await untilStored(async () => {
    const isWhole = await log.restoreLost();
    const truncated = result.truncated || !isWhole;
    return finishRun(deps, job, { ...outcome, result: { ...result, truncated } });
  }, store);
  if (isStored) {
    deps.metrics.stored(performance.now() - startedAt);
    countRun(deps, settlement.row, result);
  }
  return isStored;
}

/** A failure of ours does not matter any more to a person who has stopped the run. */
function asCancelled(result: ExecutionResult): ExecutionResult {
  return result.status === 'internal_error' ? { ...result, status: 'cancelled' } : result;
}

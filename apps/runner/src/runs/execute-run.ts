import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db, Run, RunCase } from '@crucible/db';
import type { Pool } from 'pg';
import type { ExecutionEvent, ExecutionResult, Executor } from '../executor/executor.ts';
import { chooseAccepted } from '../images/choose-accepted.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import { beginRun } from './begin-run.ts';
import { createCaseJudge } from './case-judge.ts';
import type { CaseJudge } from './case-judge.ts';
import type { EngineGate } from './engine-gate.ts';
import type { LiveLogs } from './live-logs.ts';
import { noResult } from './no-result.ts';
import { noteRunStep } from './note-run-step.ts';
import type { RunEvents } from './run-events.ts';
import type { RunLog } from './run-log.ts';
import type { RunMetrics } from './run-metrics.ts';
import type { RunningRun, RunningRuns } from './running-runs.ts';
import { settleRun } from './settle-run.ts';
import { toExecutionRequest } from './to-execution-request.ts';

export type ExecuteRunDeps = {
  db: Db;
  pool: Pick<Pool, 'query'>;
  catalog: ImageCatalog;
  executor: Executor;
  running: RunningRuns;
  logs: LiveLogs;
  engine: EngineGate;
  /** Name of this worker. */
  instance: string;
  events: RunEvents;
  metrics: RunMetrics;
  clock: Clock;
  log: Logger;
};

/**
 * What the queue does for a job of kind `run`: executes it and stores how it ended, exactly once however many
 * workers have tried. Rejects only when the database cannot be reached; the job is tried again then.
 */
export async function executeRun(deps: ExecuteRunDeps, job: ClaimedJob, control: JobControl): Promise<void> {
  // Known before the run is marked as running, so that whoever sees it running can stop it.
  const running = deps.running.open({ runId: job.subjectId, personId: job.personId });
  try {
    const row = await beginRun(deps, job);
    const cases = row === null || row.door === 'playground' ? [] : await readCases(deps.db, row.id);
    if (row === null) await completeJob(deps.db, job);
    else await executeAttempt(deps, { row, cases, running, job, control });
  } finally {
    deps.running.close(running);
  }
}

type Attempt = {
  row: Run;
  cases: readonly RunCase[];
  running: RunningRun;
  job: ClaimedJob;
  control: JobControl;
};

async function executeAttempt(deps: ExecuteRunDeps, attempt: Attempt): Promise<void> {
  const { row, cases, running, job, control } = attempt;
  if (row.attempt === 1 && row.startedAt !== null) {
    deps.metrics.began(row.startedAt.getTime() - row.createdAt.getTime());
  }
  if (row.cancelRequestedAt !== null) running.cancel();
  if (!row.interactive) running.endStdin();
  const log = deps.logs.open({ runId: row.id, personId: row.personId, attempt: row.attempt });
  try {
    const signal = AbortSignal.any([control.signal, running.cancelled, log.failed]);
    const onAbort = () => (control.stillOurs() ? log.letThrough() : log.discard());
    signal.addEventListener('abort', onAbort, { once: true });
    const judge = createCaseJudge(cases);
    const { result, image } = await execute(deps, { row, cases, running, log, judge, signal });
    const isSettled = await settleRun(deps, { row, job, control, log, running, result, judge, image });
    if (isSettled) deps.logs.retire(row.id, log);
    else deps.logs.drop(row.id, log);
  } catch (error) {
    deps.logs.drop(row.id, log);
    throw error;
  }
}

type Execution = Pick<Attempt, 'row' | 'cases' | 'running'> & {
  log: RunLog;
  judge: CaseJudge;
  signal: AbortSignal;
};
type Executed = { result: ExecutionResult; image: { digest: string; languageVersion: string } };

async function execute(deps: ExecuteRunDeps, execution: Execution): Promise<Executed> {
  const { row, cases, running, log, judge, signal } = execution;
  const asked = { digest: row.imageDigest, languageVersion: row.languageVersion };
  if (signal.aborted) return { result: noResult('cancelled', null), image: asked };
  try {
    const { image, language, version } = chooseAccepted(deps.catalog, {
      language: row.language,
      image: row.imageName,
    });
    const request = toExecutionRequest({ row, cases, image, language, running });
    const isToldOfRunStep = row.interactive && language.compile !== undefined;
    const onEvent = async (event: ExecutionEvent) => {
      await record({ log, judge }, event);
      if (isToldOfRunStep && event.type === 'step-started' && event.step === 'run')
        await noteRunStep(deps, row);
    };
    const result = await deps.executor.execute(request, onEvent, signal);
    return { result, image: { digest: image.digest, languageVersion: version } };
  } catch (error) {
    deps.log.error({ err: error, runId: row.id }, 'a run could not be executed');
    const cause = error instanceof AppError ? error.message : String(error);
    return { result: noResult('internal_error', cause), image: asked };
  }
}

function record(
  { log, judge }: Pick<Execution, 'log' | 'judge'>,
  event: ExecutionEvent,
): void | Promise<void> {
  if (event.type === 'step-ended') return undefined;
  if (event.type === 'step-started') return log.endStep();
  if (event.casePosition !== undefined && event.stream === 'stdout')
    judge.write(event.casePosition, event.data);
  return log.append(event);
}

function readCases(db: Db, runId: string): Promise<RunCase[]> {
  return db.runCase.findMany({ where: { runId }, orderBy: { position: 'asc' } });
}

import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import type { EngineGate } from '../runs/engine-gate.ts';
import { untilStored } from '../runs/until-stored.ts';
import { beginGrading } from './begin-grading.ts';
import { failGrading } from './fail-grading.ts';
import { finishGrading } from './finish-grading.ts';
import { gradeSubmission } from './grade-submission.ts';
import { GradingFailed } from './grader.ts';
import type { GraderDeps } from './grader.ts';
import type { GradingEvents } from './grading-events.ts';
import { readGradingWork } from './read-grading-work.ts';
import { requeueGrading } from './requeue-grading.ts';
import { storeResults } from './store-results.ts';

export type ExecuteGradingDeps = GraderDeps & {
  db: Db;
  events: GradingEvents;
  engine: EngineGate;
  clock: Clock;
  log: Logger;
  /** Name of this worker. */
  instance: string;
};

const RETRY_DELAY_MS = 500;
/** An engine that is away costs no attempt; a grading that meets one this often may be what takes it away. */
const MAX_UNCOUNTED_CLAIMS = 20;

/**
 * What the queue does for a job of kind `grading`: grades and stores what came of it, exactly once however many workers have
 * tried. Rejects only when the database cannot be reached; the job is tried again then.
 */
export async function executeGrading(
  deps: ExecuteGradingDeps,
  job: ClaimedJob,
  control: JobControl,
): Promise<void> {
  const begun = await beginGrading(deps, job);
  const work = begun === null ? null : await readGradingWork(deps.db, job.subjectId);
  if (work === null) return void (await completeJob(deps.db, job));
  const store = { log: deps.log.child({ gradingRunId: job.subjectId }), signal: control.signal };
  // What is told meanwhile is for those who watch: at the end everything is stored once more.
  const tellNobody = (error: unknown) => store.log.warn({ err: error }, 'cannot store a result yet');
  try {
    const outcome = await gradeSubmission(
      deps,
      { id: job.subjectId, ...work, signal: control.signal },
      (results) => storeResults(deps, job, results).catch(tellNobody),
    );
    await untilStored(() => finishGrading(deps, job, outcome), store);
  } catch (error) {
    if (!control.stillOurs()) return;
    await settleFailure(deps, { job, control, error });
  }
}

type Failure = { job: ClaimedJob; control: JobControl; error: unknown };

/** A grading that came to nothing is tried again, unless trying again cannot help. */
async function settleFailure(deps: ExecuteGradingDeps, { job, control, error }: Failure): Promise<void> {
  if (control.signal.aborted) {
    await requeueGrading(deps, job, { delayMs: 0, counts: false });
    return;
  }
  const engineAway = error instanceof GradingFailed && error.engineAway;
  if (engineAway) deps.engine.close();
  const cause = error instanceof Error ? error.message : String(error);
  deps.log.warn({ err: error, gradingRunId: job.subjectId, attempt: job.attempts }, 'a grading failed');
  const counts = !engineAway || job.fence > MAX_UNCOUNTED_CLAIMS;
  const isFinal = error instanceof AppError || (counts && job.attempts >= job.maxAttempts);
  if (isFinal) await failGrading(deps, job, cause);
  else await requeueGrading(deps, job, { delayMs: RETRY_DELAY_MS * job.attempts, counts });
}

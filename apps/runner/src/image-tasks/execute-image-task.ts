import type { ImageTaskKind } from '@crucible/contracts/image-task';
import type { ImageTask } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { JobAborted } from '../queue/job-aborted.ts';
import { releaseJob } from '../queue/release-job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import { finishImageTask } from './finish-image-task.ts';
import { requireEngine } from './require-engine.ts';
import { adoptImage } from './steps/adopt-image.ts';
import { buildImage } from './steps/build-image.ts';
import { prepullImages } from './steps/prepull-images.ts';
import { pruneImages } from './steps/prune-images.ts';
import { scanVersion } from './steps/scan-version.ts';
import { TaskFailed } from './task-failed.ts';
import { openTaskLog } from './task-log.ts';
import type { TaskLog } from './task-log.ts';
import type { TaskNote, TaskOutcome, TaskWork } from './task-work.ts';
import { wasEngineAway } from './was-engine-away.ts';
import { watchCancellation } from './watch-cancellation.ts';
import type { ImageWorkerDeps } from './worker-deps.ts';

const STEPS: Record<ImageTaskKind, (deps: ImageWorkerDeps, work: TaskWork) => Promise<TaskOutcome>> = {
  build: buildImage,
  adopt: adoptImage,
  scan: scanVersion,
  prune: pruneImages,
  prepull: prepullImages,
};
const ENGINE_AWAY = 'The engine does not answer any more. Ask for this again when it does.';
const UNKNOWN = 'Something went wrong here. The log of the worker says more.';
const ENGINE_RETRY_MS = 5_000;
/** A minute, about: an engine that was only started again is back by then. */
export const MAX_CLAIMS_WITHOUT_ENGINE = 12;

/** Does a task from its beginning, however far an earlier try has come, and settles its job. */
export async function executeImageTask(
  deps: ImageWorkerDeps,
  job: ClaimedJob,
  control: JobControl,
): Promise<void> {
  const task = await begin(deps, job);
  if (task === null) return;
  const log = await openTaskLog(deps, task.id);
  // The docker proxy may not know yet what other workers have built or adopted.
  await refreshCandidates(deps);
  if (job.attempts > 1) log.say('The worker that was at this was lost. It begins anew.');
  const cancellation = watchCancellation(deps, task.id);
  const signal = AbortSignal.any([control.signal, cancellation.signal]);
  try {
    const note = (change: TaskNote) => store(deps, task.id, change);
    const executor = requireEngine(deps.executor);
    const outcome = await STEPS[task.kind]({ ...deps, executor }, { task, say: log.say, note, signal });
    // Whoever cancels it now is too late: what was recorded holds.
    await log.end();
    const status = outcome.failure === null ? 'succeeded' : 'failed';
    await finishImageTask(deps, job, { ...outcome, status, cause: null });
  } catch (error) {
    if (control.signal.aborted) await giveBack(deps, job, control);
    else if (cancellation.signal.aborted) await endCancelled(deps, job, log);
    else await endFailed(deps, job, { error, log });
  } finally {
    cancellation.end();
    await log.end();
    await refreshCandidates(deps);
  }
}

/** The task that a job is about, noted as running; null when there is nothing to do any more. */
async function begin({ db, imageTasks, clock, instance }: ImageWorkerDeps, job: ClaimedJob) {
  const id = job.subjectId;
  return db.$transaction(async (tx): Promise<ImageTask | null> => {
    const task = await tx.imageTask.findUnique({ where: { id } });
    if (task === null || task.finishedAt !== null) {
      await completeJob(tx, job);
      return null;
    }
    await imageTasks.announce(tx, id);
    return tx.imageTask.update({
      where: { id },
      data: { status: 'running', startedAt: task.startedAt ?? clock.now(), stage: null, instance },
    });
  });
}

async function store({ db, imageTasks }: ImageWorkerDeps, id: string, change: TaskNote): Promise<void> {
  await db.imageTask.update({ where: { id }, data: change, select: { id: true } });
  await imageTasks.announce(db, id);
}

/** Where this fails, images that were tried stay admitted until the next time. */
async function refreshCandidates({ candidates, log }: ImageWorkerDeps): Promise<void> {
  await candidates.refresh().catch((error: unknown) => {
    log.warn({ err: error }, 'the list of images for the docker proxy could not be written');
  });
}

/** A worker that stops leaves the task to the next one; what is somebody else's already is left alone. */
async function giveBack({ db }: ImageWorkerDeps, job: ClaimedJob, { signal }: JobControl): Promise<void> {
  if (signal.reason instanceof JobAborted && signal.reason.why === 'lease-lost') return;
  await releaseJob(db, job, { delayMs: 0, counts: false });
}

async function endCancelled(deps: ImageWorkerDeps, job: ClaimedJob, log: TaskLog): Promise<void> {
  log.say('It was cancelled.');
  await log.end();
  await finishImageTask(deps, job, {
    status: 'cancelled',
    findings: [],
    versionId: null,
    failure: null,
    cause: null,
  });
}

async function endFailed(
  deps: ImageWorkerDeps,
  job: ClaimedJob,
  { error, log }: { error: unknown; log: TaskLog },
): Promise<void> {
  const isAway = wasEngineAway(error);
  if (isAway && job.fence < MAX_CLAIMS_WITHOUT_ENGINE) {
    log.say('The engine does not answer. It is tried again.');
    await log.end();
    deps.log.warn({ err: error, taskId: job.subjectId }, 'the engine does not answer the image manager');
    await releaseJob(deps.db, job, { delayMs: ENGINE_RETRY_MS, counts: false });
    return;
  }
  const sentence = isAway ? ENGINE_AWAY : sentenceOf(error);
  if (isAway || sentence === null)
    deps.log.error({ err: error, taskId: job.subjectId }, 'a task of the image manager failed');
  const failure = sentence ?? UNKNOWN;
  log.say(failure);
  await log.end();
  const cause = isAway ? `engine_unavailable: ${reasonOf(error)}` : causeOf(error);
  await finishImageTask(deps, job, {
    ...{ status: 'failed', failure, versionId: null, cause },
    findings: error instanceof TaskFailed && !isAway ? [...error.findings] : [],
  });
}

/** What may be told to the admin; null for what was not foreseen. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof AppError) return error.userMessage;
  return error instanceof TaskFailed ? error.message : null;
}

/** An image that is not in order is nobody's fault here, and no dead letter: it has no cause. */
function causeOf(error: unknown): string | null {
  if (sentenceOf(error) === null) return String(error);
  return error instanceof Error && error.cause instanceof Error ? String(error.cause) : null;
}

/** What lies behind the sentence, where it has one. */
function reasonOf(error: unknown): string {
  const cause = error instanceof TaskFailed ? error.cause : error;
  return cause instanceof Error ? String(cause) : 'unknown';
}

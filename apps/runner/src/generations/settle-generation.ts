import type { Db, DbTransaction } from '@crucible/db';
import { lockEvaluation } from '../evaluations/lock-evaluation.ts';
import { startEvaluation } from '../evaluations/start-evaluation.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/** Sentences that are kept are no longer than this. */
const MAX_MESSAGE_LENGTH = 500;

/**
 * Lets go of a generation that a worker is through with. Where all samples are there, their evaluation is started; else the
 * generation has failed, for the reason `failure`, or somebody goes on with it. One that was paused or cancelled stays so.
 */
export async function settleGeneration(
  deps: Deps,
  job: ClaimedJob,
  { failure }: { failure: string | null },
): Promise<void> {
  const { db, clock } = deps;
  const isComplete = await db.$transaction((tx) => settle(tx, job, { failure, now: clock.now() }));
  if (!isComplete) return;
  // It has finished only after that, so that whoever takes over starts the evaluation, and whoever looks finds it begun.
  const message = await startWhatIsThere(deps, job.subjectId);
  await db.$transaction((tx) => finish(tx, job, { message, now: clock.now() }));
}

type Outcome = { failure: string | null; now: Date };

/** Resolves with whether all samples are there, so that they are to be started. */
async function settle(tx: DbTransaction, job: ClaimedJob, { failure, now }: Outcome): Promise<boolean> {
  const where = { evaluationId: job.subjectId };
  const evaluation = await lockEvaluation(tx, job.subjectId);
  const generation = await tx.generation.findUnique({ where });
  const isOpen = evaluation?.state === 'open';
  if (generation?.state !== 'running') {
    await completeJob(tx, job);
  } else if (generation.done >= generation.total) {
    if (isOpen) return true;
    await finish(tx, job, { message: '', now });
  } else if (failure === null) {
    await releaseJob(tx, job, { delayMs: 0, counts: false });
  } else if (await completeJob(tx, job)) {
    const message = toStorableText(failure.slice(0, MAX_MESSAGE_LENGTH));
    await tx.generation.update({ where, data: { state: 'failed', message, finishedAt: now } });
  }
  return false;
}

async function finish(
  tx: DbTransaction,
  job: ClaimedJob,
  { message, now }: { message: string; now: Date },
): Promise<void> {
  if (!(await completeJob(tx, job))) return;
  await tx.generation.updateMany({
    where: { evaluationId: job.subjectId, state: { in: ['running', 'paused'] } },
    data: { state: 'finished', message, finishedAt: now },
  });
}

/** Resolves with why it could not be started, such as a quota that is used up: its owner can do it by hand then. */
async function startWhatIsThere(deps: Deps, evaluationId: string): Promise<string> {
  const where = { id: evaluationId };
  const { personId, versionId } = await deps.db.evaluation.findUniqueOrThrow({ where });
  const access = { evaluationId, versionId, isKeeper: false };
  try {
    await startEvaluation(deps, { access, by: { personId, address: null, apiKeyId: null } });
    return '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isOpen = (await deps.db.evaluation.count({ where: { ...where, state: 'open' } })) > 0;
    return isOpen ? `All samples are there, but they could not be started. ${error.userMessage}` : '';
  }
}

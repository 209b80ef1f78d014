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
  const isComplete = await deps.db.$transaction((tx) => settle(tx, job, { failure, now: deps.clock.now() }));
  // Until its job is done, a worker that takes over does this once more.
  if (isComplete) await startAndComplete(deps, job);
}

type Outcome = { failure: string | null; now: Date };

/** Resolves with whether all samples are there, so that they are to be started. */
async function settle(tx: DbTransaction, job: ClaimedJob, { failure, now }: Outcome): Promise<boolean> {
  const where = { evaluationId: job.subjectId };
  const evaluation = await lockEvaluation(tx, job.subjectId);
  const generation = await tx.generation.findUnique({ where });
  if (evaluation?.state === 'open' && generation?.state === 'finished') return true;
  if (evaluation?.state !== 'open' || generation?.state !== 'running') {
    await completeJob(tx, job);
    return false;
  }
  if (generation.done >= generation.total) {
    await tx.generation.update({ where, data: { state: 'finished', finishedAt: now } });
    return true;
  }
  if (failure === null) await releaseJob(tx, job, { delayMs: 0, counts: false });
  else if (await completeJob(tx, job)) {
    const message = toStorableText(failure.slice(0, MAX_MESSAGE_LENGTH));
    await tx.generation.update({ where, data: { state: 'failed', message, finishedAt: now } });
  }
  return false;
}

async function startAndComplete(deps: Deps, job: ClaimedJob): Promise<void> {
  const { db } = deps;
  const { personId, versionId } = await db.evaluation.findUniqueOrThrow({ where: { id: job.subjectId } });
  const access = { evaluationId: job.subjectId, versionId, isKeeper: false };
  try {
    await startEvaluation(deps, { access, by: { personId, address: null, apiKeyId: null } });
  } catch (error) {
    // Such as a quota that is used up: the samples stay, and their owner can start by hand.
    if (!(error instanceof AppError)) throw error;
    const message = `All samples are there, but they could not be started. ${error.userMessage}`;
    await db.generation.update({ where: { evaluationId: job.subjectId }, data: { message } });
  }
  await completeJob(db, job);
}

import type { Db, DbTransaction } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import { stopClock } from './change-state.ts';
import { lockEvaluation } from './lock-evaluation.ts';

type Deps = { db: Db; clock: Clock };

/**
 * Lets go of a part that a worker is through with: its job is done when all its samples are, or when the evaluation was paused
 * or cancelled meanwhile; else somebody goes on with it. The last part ends the evaluation.
 */
export async function settlePart({ db, clock }: Deps, job: ClaimedJob): Promise<void> {
  await db.$transaction(async (tx) => {
    const part = await tx.evaluationPart.findUnique({ where: { id: job.subjectId } });
    const evaluation = part && (await lockEvaluation(tx, part.evaluationId));
    if (part === null || evaluation?.state !== 'running') return void (await completeJob(tx, job));
    if (part.done < part.total) return void (await releaseJob(tx, job, { delayMs: 0, counts: false }));
    if (await completeJob(tx, job)) await settleEnd(tx, { id: part.evaluationId, now: clock.now() });
  });
}

/** Ends a running evaluation once all its parts are done. The caller has locked it. */
export async function settleEnd(tx: DbTransaction, { id, now }: { id: string; now: Date }): Promise<void> {
  const [row] = await tx.$queryRaw<{ left: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM evaluation_part WHERE evaluation_id = ${id} AND done < total) AS left`;
  if (row?.left === false) await stopClock(tx, { id, now, state: 'finished' });
}

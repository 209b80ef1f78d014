import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { kind: 'callback' | 'mail' | 'similarity'; subjectId: string; by: Author };

const CAUSE = 'An administrator has cancelled it.';

/** Takes back a delivery or a comparison that waits, and gives it up. Throws `conflict` while somebody works on it. */
export async function dropJob({ db, clock, instance }: Deps, { kind, subjectId, by }: Input): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await deleteQueuedJob(tx, { kind, subjectId })))
      throw new AppError('conflict', { userMessage: 'It is being worked on, and ends by itself soon.' });
    await giveUp(tx, { kind, subjectId, now: clock.now() });
    await recordAudit(tx, { ...by, action: 'job.cancelled', instance, subjectId, detail: { kind } });
  });
}

async function giveUp(
  tx: DbTransaction,
  { kind, subjectId, now }: Pick<Input, 'kind' | 'subjectId'> & { now: Date },
): Promise<void> {
  switch (kind) {
    case 'callback':
      await tx.callback.updateMany({
        where: { runId: subjectId, deliveredAt: null },
        data: { failedAt: now, lastError: CAUSE },
      });
      return;
    case 'mail':
      // What it said is forgotten, as when it is given up for another reason.
      await tx.mail.updateMany({
        where: { id: subjectId, sentAt: null },
        data: { failedAt: now, lastError: CAUSE, text: '' },
      });
      return;
    case 'similarity':
      await tx.similarityReport.updateMany({
        where: { id: subjectId, finishedAt: null },
        data: { status: 'failed', finishedAt: now, internalCause: CAUSE },
      });
  }
}

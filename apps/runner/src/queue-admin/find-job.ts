import type { JobKind } from '@crucible/contracts/admin-queue';
import type { Db, Job } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** A job of the queue; `not_found` when it is no longer there: it was done, or cancelled. */
export async function findJob(
  { db }: { db: Pick<Db, 'job'> },
  jobId: string,
): Promise<Pick<Job, 'id' | 'subjectId' | 'personId'> & { kind: JobKind }> {
  const job = await db.job.findUnique({ where: { id: BigInt(jobId) } });
  if (job === null)
    throw new AppError('not_found', { userMessage: 'This job is no longer in the queue: it has ended.' });
  return job;
}

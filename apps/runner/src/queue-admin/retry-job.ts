import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import { resetJob } from '../queue/reset-job.ts';
import { findJob } from './find-job.ts';

type Deps = { db: Db; instance: string };

/**
 * Has a job tried now, as if for the first time: one that waits for its next try need not wait any longer, and one that is worked on is
 * taken from its worker. Throws `not_found` when the job has ended.
 */
export async function retryJob(deps: Deps, { jobId, by }: { jobId: string; by: Author }): Promise<void> {
  const { kind, subjectId } = await findJob(deps, jobId);
  await deps.db.$transaction(async (tx) => {
    if (!(await resetJob(tx, jobId))) throw new AppError('not_found');
    const { instance } = deps;
    await recordAudit(tx, { ...by, action: 'job.reset', instance, subjectId, detail: { kind } });
  });
}

import type { Db } from '@crucible/db';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import type { Release } from '../queue/release-job.ts';
import type { GradingEvents } from './grading-events.ts';

type Deps = { db: Db; events: GradingEvents };

/** Puts a grading that was begun back into the queue. False, and nothing happens, when the job is no longer ours. */
export async function requeueGrading(
  { db, events }: Deps,
  job: ClaimedJob,
  release: Release,
): Promise<boolean> {
  const id = job.subjectId;
  const isBack = await db.$transaction(async (tx) => {
    if (!(await releaseJob(tx, job, release))) return false;
    await tx.gradingRun.updateMany({
      where: { id, finishedAt: null },
      data: { status: 'queued', startedAt: null },
    });
    await events.announce(tx, id);
    return true;
  });
  if (isBack) events.tell(id);
  return isBack;
}

import type { Db } from '@crucible/db';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import type { Release } from '../queue/release-job.ts';
import type { RunEvents } from './run-events.ts';

type Deps = { db: Db; events: RunEvents };

/** Puts a run that was begun back into the queue. False, and nothing happens, when the job is no longer ours. */
export async function requeueRun({ db, events }: Deps, job: ClaimedJob, release: Release): Promise<boolean> {
  const runId = job.subjectId;
  const isBack = await db.$transaction(async (tx) => {
    if (!(await releaseJob(tx, job, release))) return false;
    await tx.run.updateMany({
      where: { id: runId, finishedAt: null },
      data: { status: 'queued', startedAt: null },
    });
    await events.announce(tx, runId, 'state');
    return true;
  });
  if (isBack) events.tell(runId, 'state');
  return isBack;
}

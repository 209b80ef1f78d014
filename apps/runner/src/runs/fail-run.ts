import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { announceEnd } from './announce-end.ts';
import type { RunEvents } from './run-events.ts';

type Deps = { db: Db; events: RunEvents; clock: Clock };

/** Ends a run as `internal_error` without a result: none of its attempts came to one. */
export async function failRun({ db, events, clock }: Deps, job: ClaimedJob, cause: string): Promise<void> {
  const runId = job.subjectId;
  await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return;
    await tx.run.updateMany({
      where: { id: runId, finishedAt: null },
      data: { status: 'internal_error', internalCause: cause, finishedAt: clock.now() },
    });
    await announceEnd(tx, events, runId);
  });
  events.tell(runId, 'state');
}

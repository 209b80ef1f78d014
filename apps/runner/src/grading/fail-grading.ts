import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { settleSubject } from './finish-grading.ts';
import type { GradingEvents } from './grading-events.ts';

type Deps = { db: Db; events: GradingEvents; clock: Clock; instance: string };

/** Ends a grading as `internal_error`: none of its attempts came to a result. It costs the person no attempt of theirs. */
export async function failGrading(deps: Deps, job: ClaimedJob, cause: string): Promise<boolean> {
  const { db, events, clock } = deps;
  const id = job.subjectId;
  const isStored = await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return false;
    const [row] = await tx.gradingRun.updateManyAndReturn({
      where: { id, finishedAt: null },
      data: {
        status: 'internal_error',
        costsAttempt: false,
        internalCause: toStorableText(cause),
        finishedAt: clock.now(),
      },
    });
    if (row === undefined) return false;
    await settleSubject(deps, tx, row);
    await events.announce(tx, id);
    return true;
  });
  events.tell(id);
  return isStored;
}

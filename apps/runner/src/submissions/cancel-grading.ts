import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { GradingEvents } from '../grading/grading-events.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';

type Deps = { db: Db; gradings: GradingEvents; clock: Clock; instance: string };
type Input = {
  gradingRunId: string;
  by: Author;
  /** Whether it may be anybody's: for admins. */
  isOfAnybody?: boolean;
};

/**
 * Takes back a grading that waits, and that one has asked for oneself; it costs no attempt. `run_finished` once it has begun,
 * `not_found` for what somebody else has asked for.
 */
export async function cancelGrading(
  deps: Deps,
  { gradingRunId: id, by, isOfAnybody = false }: Input,
): Promise<void> {
  const { db, gradings, clock, instance } = deps;
  const whose = isOfAnybody ? {} : { personId: by.personId };
  await db.$transaction(async (tx) => {
    const row = await tx.gradingRun.findFirst({ where: { id, ...whose }, select: { regradeId: true } });
    if (row === null || row.regradeId !== null) throw new AppError('not_found');
    if (!(await deleteQueuedJob(tx, { kind: 'grading', subjectId: id })))
      throw new AppError('run_finished', { userMessage: 'It is being graded, or has been already.' });
    await tx.gradingRun.update({
      where: { id },
      data: { status: 'cancelled', costsAttempt: false, finishedAt: clock.now() },
      select: { id: true },
    });
    await recordAudit(tx, { ...by, action: 'grading.cancelled', instance, subjectId: id });
    await gradings.announce(tx, id);
  });
  gradings.tell(id);
}

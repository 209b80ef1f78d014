import type { Regrade } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { getRegrade } from './get-regrade.ts';
import { lockRegrade } from './lock-regrade.ts';
import { regradeState } from './regrade-row.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; regradeId: string; by: Author };

/** Ends a regrade that does not count yet: what has not begun is not graded any more. `conflict` when it is too late. */
export async function cancelRegrade(deps: Deps, input: Input): Promise<Regrade> {
  const { assignmentId, regradeId, by } = input;
  const { db, clock, instance } = deps;
  await getRegrade(deps, input);
  await db.$transaction(async (tx) => {
    const state = regradeState(await lockRegrade(tx, regradeId));
    if (state !== 'running' && state !== 'ready')
      throw new AppError('conflict', { userMessage: 'It is too late to cancel this.' });
    await tx.$executeRaw`
      WITH dropped AS (
        DELETE FROM job USING grading_run
        WHERE grading_run.regrade_id = ${regradeId} AND job.kind = 'grading'
          AND job.subject_id = grading_run.id AND job.locked_by IS NULL
        RETURNING job.subject_id
      )
      UPDATE grading_run SET status = 'cancelled', finished_at = ${clock.now()}
      FROM dropped WHERE grading_run.id = dropped.subject_id`;
    await tx.regrade.update({
      where: { id: regradeId },
      data: { cancelledAt: clock.now() },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...by,
      action: 'regrade.cancelled',
      instance,
      subjectId: assignmentId,
      detail: { regradeId },
    });
  });
  return getRegrade(deps, input);
}

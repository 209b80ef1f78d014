import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import { queueScores } from '../../lti/scores/queue-scores.ts';
import type { Author } from '../../people/author.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; overrideId: string; by: Author };

/** Takes other dates or limits back. `not_found` when the assignment has no such override; again, it does nothing. */
export async function revokeOverride({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { assignmentId, overrideId, by } = input;
  await db.$transaction(async (tx) => {
    const where = { id: overrideId, assignmentId };
    const override = await tx.assignmentOverride.findFirst({ where, select: { id: true } });
    if (override === null) throw new AppError('not_found');
    const { count } = await tx.assignmentOverride.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: clock.now() },
    });
    if (count === 0) return;
    const event = { action: 'assignment_override.revoked', instance, subjectId: assignmentId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { overrideId } });
    await queueScores(tx, { assignmentId });
  });
}

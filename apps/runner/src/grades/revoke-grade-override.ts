import type { Db } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { access: AssignmentAccess; studentId: string; personId: string; address: string };

/** Takes back what was given by hand, so that the tests count again. Throws `not_found` when there is nothing of the kind. */
export async function revokeGradeOverride({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { access, studentId, personId, address } = input;
  requireActive(access);
  const { assignmentId } = access;
  await db.$transaction(async (tx) => {
    const held = { assignmentId, personId: studentId, revokedAt: null };
    const before = await tx.gradeOverride.findFirst({ where: held, orderBy: { createdAt: 'desc' } });
    const { count } = await tx.gradeOverride.updateMany({ where: held, data: { revokedAt: clock.now() } });
    if (count === 0) throw new AppError('not_found');
    await queueScores(tx, { assignmentId });
    await recordAudit(tx, {
      ...{ action: 'grade.override_revoked', personId, address, instance, subjectId: assignmentId },
      detail: { studentId, points: before?.points ?? null },
    });
  });
}

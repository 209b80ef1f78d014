import type { ManualPoints } from '@crucible/contracts/grade';
import type { Db } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { replaceOverrides } from './replace-overrides.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = ManualPoints & {
  access: AssignmentAccess;
  studentId: string;
  personId: string;
  address: string;
};

/**
 * Gives a student points by hand, whatever the tests say; an override that there was is revoked. Throws `not_found`
 * for whoever is or was no student of the course.
 */
export async function setGradeOverride({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { access, studentId, points, reason, personId, address } = input;
  requireActive(access);
  const { assignmentId, courseId } = access;
  await db.$transaction(async (tx) => {
    const member = await tx.courseMember.findUnique({
      where: { courseId_personId: { courseId, personId: studentId } },
      select: { role: true },
    });
    if (member?.role !== 'student') throw new AppError('not_found');
    const before = await tx.gradeOverride.findFirst({
      where: { assignmentId, personId: studentId, revokedAt: null },
      orderBy: { createdAt: 'desc' },
    });
    await replaceOverrides(tx, [{ assignmentId, studentId, points, reason }], { personId, now: clock.now() });
    await recordAudit(tx, {
      ...{ action: 'grade.overridden', personId, address, instance, subjectId: assignmentId },
      detail: { studentId, before: before?.points ?? null, points, reason },
    });
  });
}

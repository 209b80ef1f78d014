import type { DbTransaction } from '@crucible/db';
import { AppError } from '../../lib/app-error.ts';
import { effectiveDates } from '../rules/effective-dates.ts';
import type { EffectiveDates } from '../rules/effective-dates.ts';

type Input = { assignmentId: string; personId: string };

/** The dates of an assignment that hold for one person. `not_found` when it is not there. */
export async function readEffectiveDates(
  db: Pick<DbTransaction, 'assignment' | 'courseMember'>,
  { assignmentId, personId }: Input,
): Promise<EffectiveDates> {
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: {
      ...{ courseId: true, opensAt: true, dueAt: true, closesAt: true },
      ...{ latePercentPerDay: true, maxAttempts: true },
      overrides: { where: { revokedAt: null } },
    },
  });
  if (assignment === null) throw new AppError('not_found');
  const { courseId, overrides } = assignment;
  const member = await db.courseMember.findUnique({
    where: { courseId_personId: { courseId, personId } },
    select: { sectionId: true },
  });
  return effectiveDates({ assignment, overrides, personId, sectionId: member?.sectionId ?? null });
}

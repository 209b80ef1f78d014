import type { GradeOverride } from '@crucible/contracts/grade';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';

/** What was ever given a student by hand for an assignment, the newest first. */
export async function listGradeOverrides(
  { db }: { db: Db },
  { assignmentId, studentId }: { assignmentId: string; studentId: string },
): Promise<GradeOverride[]> {
  const rows = await db.gradeOverride.findMany({
    where: { assignmentId, personId: studentId },
    orderBy: { createdAt: 'desc' },
  });
  const names = await namesOf(
    { db },
    rows.map(({ createdById }) => createdById),
  );
  return rows.map(({ id, points, reason, createdById, createdAt, revokedAt }) => ({
    ...{ id, points, reason },
    createdByName: createdById === null ? null : (names.get(createdById) ?? null),
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}

import type { DbTransaction } from '@crucible/db';
import { newId } from '../lib/ids.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';

export type NewOverride = { assignmentId: string; studentId: string; points: number; reason: string };

/** Gives these points by hand, and revokes what was given before to the same people for the same assignments. */
export async function replaceOverrides(
  tx: DbTransaction,
  grades: readonly NewOverride[],
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  const assignmentIds = grades.map(({ assignmentId }) => assignmentId);
  const studentIds = grades.map(({ studentId }) => studentId);
  await tx.$executeRaw`
    UPDATE grade_override SET revoked_at = ${now}
    WHERE revoked_at IS NULL
      AND (assignment_id, person_id) IN (SELECT * FROM unnest(${assignmentIds}::text[], ${studentIds}::text[]))`;
  await tx.gradeOverride.createMany({
    data: grades.map(({ assignmentId, studentId, points, reason }) => ({
      ...{ id: newId(), assignmentId, personId: studentId, points, reason },
      ...{ createdById: personId, createdAt: now },
    })),
  });
  await queueScores(tx, { assignmentIds });
}

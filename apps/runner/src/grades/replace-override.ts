import type { DbTransaction } from '@crucible/db';
import { newId } from '../lib/ids.ts';

type Grade = { assignmentId: string; studentId: string; points: number; reason: string };

/** Revokes what was given by hand and gives these points instead. Returns the points that there were. */
export async function replaceOverride(
  tx: DbTransaction,
  { assignmentId, studentId, points, reason }: Grade,
  { personId, now }: { personId: string; now: Date },
): Promise<number | null> {
  // Two at once are one after the other, so that no two of them hold.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`grade:${assignmentId}:${studentId}`}, 0))`;
  const held = { assignmentId, personId: studentId, revokedAt: null };
  const before = await tx.gradeOverride.findFirst({ where: held, orderBy: { createdAt: 'desc' } });
  await tx.gradeOverride.updateMany({ where: held, data: { revokedAt: now } });
  await tx.gradeOverride.create({
    data: {
      ...{ id: newId(), assignmentId, personId: studentId, points, reason },
      ...{ createdById: personId, createdAt: now },
    },
  });
  return before?.points ?? null;
}

import type { GradingSummary } from '@crucible/contracts/submission';
import type { Db } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';

/** All gradings of a submission, the newest first, for the staff. */
export async function listGradings(
  { db }: { db: Db },
  { submissionId }: { submissionId: string },
): Promise<GradingSummary[]> {
  const rows = await db.gradingRun.findMany({
    where: { submissionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: { version: { select: { number: true } }, currentOf: { select: { id: true } } },
  });
  return rows.map(({ id, reason, status, points, maxPoints, ...row }) => ({
    ...{ id, reason, status, points, maxPoints },
    versionNumber: row.version?.number ?? null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: isoOrNull(row.finishedAt),
    isCounted: row.currentOf !== null,
  }));
}

import type { Version } from '@crucible/contracts/assignment';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';

/** What was published of an assignment, newest first. */
export async function listVersions(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<Version[]> {
  const rows = await db.assignmentVersion.findMany({
    where: { assignmentId },
    select: {
      ...{ id: true, number: true, note: true, contentHash: true, createdAt: true, createdById: true },
      currentOf: { select: { id: true } },
      _count: { select: { submissions: true } },
    },
    orderBy: { number: 'desc' },
  });
  const names = await namesOf(
    { db },
    rows.map(({ createdById }) => createdById),
  );
  return rows.map(({ currentOf, _count: counts, createdById, createdAt, ...version }) => ({
    ...version,
    createdAt: createdAt.toISOString(),
    createdByName: names.get(createdById ?? '') ?? null,
    submissionCount: counts.submissions,
    isCurrent: currentOf !== null,
  }));
}

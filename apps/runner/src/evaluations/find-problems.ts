import type { Db } from '@crucible/db';

export type NamedProblem = { key: string; split: 'public' | 'private' };

/** The problems of a version by their positions, in order. */
export async function findProblems(
  db: Db,
  { versionId }: { versionId: string },
): Promise<Map<number, NamedProblem>> {
  const rows = await db.benchmarkProblem.findMany({
    where: { versionId },
    orderBy: { position: 'asc' },
    select: { position: true, key: true, split: true },
  });
  return new Map(rows.map(({ position, key, split }) => [position, { key, split }]));
}

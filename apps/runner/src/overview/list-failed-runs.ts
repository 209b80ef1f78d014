import type { FailedRun } from '@crucible/contracts/overview';
import type { Db } from '@crucible/db';

/** The latest `limit` runs that ended by our fault in a time, newest first. */
export async function listFailedRuns(
  { db }: { db: Pick<Db, 'run'> },
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<FailedRun[]> {
  const rows = await db.run.findMany({
    where: { status: 'internal_error', finishedAt: { gte: from, lte: to } },
    orderBy: { finishedAt: 'desc' },
    take: limit,
    select: { id: true, language: true, finishedAt: true, instance: true, internalCause: true },
  });
  return rows.map(({ finishedAt, internalCause, ...row }) => ({
    ...row,
    finishedAt: (finishedAt ?? from).toISOString(),
    cause: internalCause ?? '',
  }));
}

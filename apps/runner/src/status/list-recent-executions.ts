import type { RecentExecution } from '@crucible/contracts/service-status';
import type { Db } from '@crucible/db';

const SELECT = {
  ...{ id: true, status: true, language: true, door: true, isolation: true, instance: true },
  ...{ wallMs: true, createdAt: true, finishedAt: true },
} as const;

/** The latest runs of everybody, newest first: neither code nor output, nor whose they are. */
export async function listRecentExecutions(
  { db }: { db: Pick<Db, 'run'> },
  { limit }: { limit: number },
): Promise<RecentExecution[]> {
  const rows = await db.run.findMany({ orderBy: { createdAt: 'desc' }, take: limit, select: SELECT });
  return rows.map(({ wallMs, createdAt, finishedAt, ...row }) => ({
    ...row,
    durationMs: wallMs,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }));
}

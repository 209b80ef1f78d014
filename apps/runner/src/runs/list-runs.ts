import type { RunPage } from '@crucible/contracts/run';
import type { Db } from '@crucible/db';
import { decodeCursor, encodeCursor } from './run-cursor.ts';
import { SUMMARY_SELECT, toRunSummary } from './to-run.ts';

export type ListRuns = {
  personId: string;
  /** `nextCursor` of the page before; null for the first page. */
  cursor: string | null;
  limit: number;
};

/** The person's own runs, newest first. */
export async function listRuns({ db }: { db: Db }, { personId, cursor, limit }: ListRuns): Promise<RunPage> {
  const after = cursor === null ? null : decodeCursor(cursor);
  const older =
    after === null
      ? {}
      : {
          OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
        };
  const rows = await db.run.findMany({
    where: { personId, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: SUMMARY_SELECT,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toRunSummary),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(last) : null,
  };
}

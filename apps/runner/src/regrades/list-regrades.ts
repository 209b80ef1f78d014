import type { Regrade } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import { REGRADE_QUERY, toRegrades } from './regrade-row.ts';

const MAX_REGRADES = 100;

/** The regrades of an assignment, the newest first. */
export async function listRegrades(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<Regrade[]> {
  const rows = await db.regrade.findMany({
    where: { assignmentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MAX_REGRADES,
    ...REGRADE_QUERY,
  });
  return toRegrades(db, rows);
}

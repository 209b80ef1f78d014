import type { Regrade } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { REGRADE_QUERY, toRegrades } from './regrade-row.ts';

/** A regrade of an assignment, and how far it is; `not_found` when the assignment has no such regrade. */
export async function getRegrade(
  { db }: { db: Db },
  { assignmentId, regradeId }: { assignmentId: string; regradeId: string },
): Promise<Regrade> {
  const rows = await db.regrade.findMany({ where: { id: regradeId, assignmentId }, ...REGRADE_QUERY });
  const [regrade] = await toRegrades(db, rows);
  if (regrade === undefined) throw new AppError('not_found');
  return regrade;
}

import type { JobKind } from '@crucible/contracts/admin-queue';
import type { Queryable } from '../queue/job.ts';
import { DEAD_LETTERS } from './dead-letters-sql.ts';

const COUNT_DEAD_LETTERS = `SELECT kind, count(*)::int AS dead FROM (${DEAD_LETTERS}) AS letter GROUP BY kind`;

/** How many dead letters there are of each kind that has any. */
export async function countDeadLetters({ pool }: { pool: Queryable }): Promise<Map<JobKind, number>> {
  const { rows } = await pool.query<{ kind: JobKind; dead: number }>(COUNT_DEAD_LETTERS);
  return new Map(rows.map(({ kind, dead }) => [kind, dead]));
}

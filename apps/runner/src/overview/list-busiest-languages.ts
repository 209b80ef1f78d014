import type { Overview } from '@crucible/contracts/overview';
import type { Queryable } from '../queue/job.ts';

const LIST_BUSIEST_LANGUAGES = `
  SELECT language, count(*)::int AS runs, count(*) FILTER (WHERE status = 'internal_error')::int AS failed
  FROM run WHERE finished_at >= $1 AND finished_at <= $2
  GROUP BY language ORDER BY runs DESC, language LIMIT $3`;

/** The `limit` languages of which most runs ended in a time, the busiest first. */
export async function listBusiestLanguages(
  { pool }: { pool: Queryable },
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<Overview['languages']> {
  const { rows } = await pool.query<Overview['languages'][number]>(LIST_BUSIEST_LANGUAGES, [from, to, limit]);
  return rows;
}

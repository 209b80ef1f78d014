import type { DbTransaction } from '@crucible/db';
import { dayOf } from './quota-day.ts';

/**
 * How many of a benchmark's places somebody has used today, by the benchmark's id: evaluations that were started, whatever became of
 * them, and results that they reported.
 */
export async function countQuotaUsed(
  db: Pick<DbTransaction, '$queryRaw'>,
  { personId, now }: { personId: string; now: Date },
): Promise<Map<string, number>> {
  const { begin } = dayOf(now);
  const rows = await db.$queryRaw<{ id: string; used: number }[]>`
    SELECT benchmark_id AS id, count(*)::int AS used FROM (
      SELECT version.benchmark_id FROM evaluation JOIN benchmark_version version ON version.id = version_id
      WHERE person_id = ${personId} AND purpose = 'measure' AND started_at >= ${begin}
      UNION ALL
      SELECT benchmark_id FROM leaderboard_entry
      WHERE person_id = ${personId} AND evaluation_id IS NULL AND created_at >= ${begin}
    ) AS used GROUP BY benchmark_id`;
  return new Map(rows.map(({ id, used }) => [id, used]));
}

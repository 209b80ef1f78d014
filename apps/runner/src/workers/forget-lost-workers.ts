import type { Pool } from 'pg';

/** Removes workers that have not been heard of for `ageMs`; resolves with how many. */
export async function forgetLostWorkers(
  { pool }: { pool: Pick<Pool, 'query'> },
  ageMs: number,
): Promise<number> {
  const { rowCount } = await pool.query("DELETE FROM worker WHERE seen_at < now() - $1 * interval '1 ms'", [
    ageMs,
  ]);
  return rowCount ?? 0;
}

import type { Pool } from 'pg';

const COUNT_OUTPUT = 'SELECT count(*)::int AS count FROM run_output WHERE run_id = $1 AND attempt = $2';

/** How many chunks of an attempt's output are stored. */
export async function countOutput(
  pool: Pick<Pool, 'query'>,
  { runId, attempt }: { runId: string; attempt: number },
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'count-output',
    text: COUNT_OUTPUT,
    values: [runId, attempt],
  });
  return rows[0]?.count ?? 0;
}

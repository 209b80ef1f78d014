import type { Pool } from 'pg';

const COUNT_RUNS = `
  SELECT image_name AS name, count(*)::int AS runs FROM run
  WHERE created_at > now() - interval '30 days' AND ($1::text IS NULL OR image_name = $1)
  GROUP BY image_name`;

/** How many runs of the last 30 days were in each image; of one alone where it is named. */
export async function countRuns(
  { pool }: { pool: Pick<Pool, 'query'> },
  imageName: string | null,
): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; runs: number }>(COUNT_RUNS, [imageName]);
  return new Map(rows.map(({ name, runs }) => [name, runs]));
}

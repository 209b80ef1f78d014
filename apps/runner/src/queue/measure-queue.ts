import type { JobKind, Queryable } from './job.ts';

export type QueueDepth = {
  kind: JobKind;
  /** Jobs that nobody works on, and those that somebody does. */
  waiting: number;
  leased: number;
  oldestWaitingMs: number | null;
};

/** A job whose lease has run out waits again. */
const MEASURE_QUEUE = `
  WITH seen AS (
    SELECT kind, created_at, lease_expires_at IS NOT NULL AND lease_expires_at > now() AS is_leased FROM job
  )
  SELECT kinds.kind,
    count(*) FILTER (WHERE NOT is_leased)::int AS waiting,
    count(*) FILTER (WHERE is_leased)::int AS leased,
    extract(epoch FROM now() - min(created_at) FILTER (WHERE NOT is_leased))::float8 * 1000 AS "oldestWaitingMs"
  FROM unnest(enum_range(NULL::job_kind)) AS kinds (kind) LEFT JOIN seen USING (kind)
  GROUP BY kinds.kind ORDER BY kinds.kind`;

/** How many jobs of each kind there are; a kind without jobs is there with zeros. */
export async function measureQueue({ pool }: { pool: Queryable }): Promise<QueueDepth[]> {
  const { rows } = await pool.query<QueueDepth>({ name: 'measure-queue', text: MEASURE_QUEUE });
  return rows;
}

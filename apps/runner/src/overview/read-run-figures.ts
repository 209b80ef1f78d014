import type { RunFigures } from '@crucible/contracts/overview';
import type { Queryable } from '../queue/job.ts';
import type { BucketedRange } from './overview-range.ts';

type Counts = Omit<RunFigures, 'queued' | 'firstOutput' | 'total'>;
type Measured = (number | null)[] | null;
/** `bucket` is null in the row about the whole range. */
type Row = Counts & { bucket: number | null; queued: Measured; firstOutput: Measured; total: Measured };

const since = (moment: string) => `extract(epoch FROM ${moment} - created_at)::float8 * 1000`;
const percentiles = (moment: string) => `
  percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY ${since(moment)})
    FILTER (WHERE ${moment} IS NOT NULL AND status NOT IN ('cancelled', 'internal_error'))`;

/**
 * One pass over the index that has these columns of the runs that have ended. What somebody has cancelled, and what failed, says nothing of
 * how quick the service is.
 */
const READ_RUN_FIGURES = `
  SELECT bucket::int,
    count(*)::int AS runs,
    count(*) FILTER (WHERE status = 'completed')::int AS completed,
    count(*) FILTER (WHERE status IN ('nonzero_exit', 'signalled', 'compile_error'))::int AS faulty,
    count(*) FILTER (WHERE status IN ('time_limit', 'memory_limit', 'output_limit'))::int AS limited,
    count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled,
    count(*) FILTER (WHERE status = 'internal_error')::int AS failed,
    count(*) FILTER (WHERE is_warm)::int AS warm,
    count(*) FILTER (WHERE NOT is_warm)::int AS cold,
    ${percentiles('started_at')} AS queued,
    ${percentiles('first_output_at')} AS "firstOutput",
    ${percentiles('finished_at')} AS total
  FROM (
    SELECT status, is_warm, created_at, started_at, first_output_at, finished_at,
      floor(extract(epoch FROM finished_at - $1::timestamptz) * 1000 / $3) AS bucket
    FROM run WHERE finished_at >= $1 AND finished_at <= $2
  ) AS ended
  GROUP BY GROUPING SETS ((bucket), ())`;

export type ReadFigures = { total: RunFigures; buckets: RunFigures[] };

/** Figures of the runs that ended in a range: of the whole, and of each of its buckets. */
export async function readRunFigures(
  { pool }: { pool: Queryable },
  { from, to, bucketMs, starts }: BucketedRange,
): Promise<ReadFigures> {
  const { rows } = await pool.query<Row>(READ_RUN_FIGURES, [from, to, bucketMs]);
  const byBucket = new Map(rows.map((row) => [row.bucket, toFigures(row)]));
  return {
    total: byBucket.get(null) ?? NONE,
    buckets: starts.map((_, index) => byBucket.get(index) ?? NONE),
  };
}

const NONE: RunFigures = {
  ...{ runs: 0, completed: 0, faulty: 0, limited: 0, cancelled: 0, failed: 0, warm: 0, cold: 0 },
  ...{ queued: null, firstOutput: null, total: null },
};

function toFigures({ bucket: _bucket, queued, firstOutput, total, ...counts }: Row): RunFigures {
  return {
    ...counts,
    queued: toPercentiles(queued),
    firstOutput: toPercentiles(firstOutput),
    total: toPercentiles(total),
  };
}

function toPercentiles(measured: Measured): RunFigures['queued'] {
  const [p50 = null, p95 = null, p99 = null] = measured ?? [];
  return p50 === null || p95 === null || p99 === null ? null : { p50, p95, p99 };
}

import type { RunFigures } from '@crucible/contracts/overview';
import type { Queryable } from '../queue/job.ts';
import type { BucketedRange } from './overview-range.ts';
import { sampleStep } from './sample-step.ts';

/** From the request to the worker, to the first output, and to the end. */
export type Latency = Pick<RunFigures, 'queued' | 'firstOutput' | 'total'>;
type Measured = (number | null)[] | null;
/** `bucket` is null in the row about the whole range. */
type Row = { bucket: Date | null; queued: Measured; firstOutput: Measured; total: Measured };

const percentiles = (moment: string) => `
  percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (
    ORDER BY date_part('epoch', ${moment} - created_at) * 1000) FILTER (WHERE ${moment} IS NOT NULL)`;

/**
 * What somebody has cancelled, and what failed, says nothing of how quick the service is. Where there are very many runs those are
 * looked at that ended in every nth millisecond, which has nothing to do with how long they took.
 */
const MEASURE_LATENCY = `
  SELECT bucket, ${percentiles('started_at')} AS queued, ${percentiles('first_output_at')} AS "firstOutput",
    ${percentiles('finished_at')} AS total
  FROM (
    SELECT created_at, started_at, first_output_at, finished_at,
      date_bin($3 * interval '1 ms', finished_at, $1::timestamptz) AS bucket
    FROM run
    WHERE finished_at >= $1 AND finished_at <= $2 AND status NOT IN ('cancelled', 'internal_error')
      AND date_part('milliseconds', finished_at)::int % $4::int = 0
  ) AS ended
  GROUP BY GROUPING SETS ((bucket), ())`;

export const NOTHING_MEASURED: Latency = { queued: null, firstOutput: null, total: null };

/** How long the runs took that ended in a range, of which there are `runs`: all of them, and those of each of its buckets. */
export async function measureLatency(
  { pool }: { pool: Queryable },
  { from, to, bucketMs, starts, runs }: BucketedRange & { runs: number },
): Promise<{ total: Latency; buckets: Latency[] }> {
  const { rows } = await pool.query<Row>(MEASURE_LATENCY, [from, to, bucketMs, sampleStep(runs)]);
  const byBucket = new Map(rows.map(({ bucket, ...row }) => [bucket?.getTime() ?? null, toLatency(row)]));
  return {
    total: byBucket.get(null) ?? NOTHING_MEASURED,
    buckets: starts.map((start) => byBucket.get(start.getTime()) ?? NOTHING_MEASURED),
  };
}

function toLatency({ queued, firstOutput, total }: Omit<Row, 'bucket'>): Latency {
  return {
    queued: toPercentiles(queued),
    firstOutput: toPercentiles(firstOutput),
    total: toPercentiles(total),
  };
}

function toPercentiles(measured: Measured): RunFigures['queued'] {
  const [p50 = null, p95 = null, p99 = null] = measured ?? [];
  return p50 === null || p95 === null || p99 === null ? null : { p50, p95, p99 };
}

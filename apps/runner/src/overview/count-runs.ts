import type { Overview, RunFigures } from '@crucible/contracts/overview';
import type { Queryable } from '../queue/job.ts';
import type { BucketedRange } from './overview-range.ts';

/** How runs ended, without how long they took. */
export type RunCounts = Omit<RunFigures, 'queued' | 'firstOutput' | 'total'>;
type Row = RunCounts & { bucket: Date; language: string };

export type CountedRuns = { total: RunCounts; buckets: RunCounts[]; languages: Overview['languages'] };

const COUNT_RUNS = `
  SELECT date_bin($3 * interval '1 ms', finished_at, $1::timestamptz) AS bucket, language,
    count(*)::int AS runs,
    count(*) FILTER (WHERE status = 'completed')::int AS completed,
    count(*) FILTER (WHERE status IN ('nonzero_exit', 'signalled', 'compile_error'))::int AS faulty,
    count(*) FILTER (WHERE status IN ('time_limit', 'memory_limit', 'output_limit'))::int AS limited,
    count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled,
    count(*) FILTER (WHERE status = 'internal_error')::int AS failed,
    count(*) FILTER (WHERE is_warm)::int AS warm,
    count(*) FILTER (WHERE NOT is_warm)::int AS cold
  FROM run WHERE finished_at >= $1 AND finished_at <= $2
  GROUP BY 1, 2`;

export const NO_RUNS: RunCounts = {
  ...{ runs: 0, completed: 0, faulty: 0, limited: 0, cancelled: 0, failed: 0, warm: 0, cold: 0 },
};

/** The runs that ended in a range: altogether, in each of its buckets, and of each language, the busiest first. */
export async function countRuns(
  { pool }: { pool: Queryable },
  { from, to, bucketMs, starts }: BucketedRange,
): Promise<CountedRuns> {
  const { rows } = await pool.query<Row>(COUNT_RUNS, [from, to, bucketMs]);
  const byBucket = Map.groupBy(rows, ({ bucket }) => bucket.getTime());
  const byLanguage = Map.groupBy(rows, ({ language }) => language);
  return {
    total: sumOf(rows),
    buckets: starts.map((start) => sumOf(byBucket.get(start.getTime()) ?? [])),
    languages: [...byLanguage]
      .map(([language, ofIt]) => ({ language, ...pick(sumOf(ofIt)) }))
      .toSorted((a, b) => b.runs - a.runs || a.language.localeCompare(b.language, 'en')),
  };
}

const pick = ({ runs, failed }: RunCounts) => ({ runs, failed });

function sumOf(counts: readonly RunCounts[]): RunCounts {
  return counts.reduce(
    (sum, each) => ({
      runs: sum.runs + each.runs,
      completed: sum.completed + each.completed,
      faulty: sum.faulty + each.faulty,
      limited: sum.limited + each.limited,
      cancelled: sum.cancelled + each.cancelled,
      failed: sum.failed + each.failed,
      warm: sum.warm + each.warm,
      cold: sum.cold + each.cold,
    }),
    NO_RUNS,
  );
}

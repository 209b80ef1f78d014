import { SampleStatusSchema } from '@crucible/contracts/evaluation-sample';
import type { SampleStatus } from '@crucible/contracts/evaluation-sample';
import type { Db } from '@crucible/db';
import type { Measured, ProblemTally } from '@crucible/evaluation/problem-tally';
import type { EvaluationAccess } from './require-evaluation-access.ts';

/** Sums over the samples of one problem that have one status, or none. */
type Row = {
  position: number;
  status: string | null;
  count: number;
  cpu: Measured;
  memory: Measured;
  tokens: number | null;
  cost: number | null;
};

const NOTHING: Measured = { count: 0, sum: 0, max: 0 };

/** What became of the samples of each problem, in order; without private problems for those who do not keep the benchmark. */
export async function tallyProblems(
  db: Db,
  { evaluationId, versionId, isKeeper }: EvaluationAccess,
): Promise<(ProblemTally & { key: string })[]> {
  const [problems, rows] = await Promise.all([
    db.benchmarkProblem.findMany({
      where: { versionId, ...(isKeeper ? {} : { split: 'public' }) },
      orderBy: { position: 'asc' },
      select: { position: true, key: true, tags: true, difficulty: true, split: true },
    }),
    db.$queryRaw<Row[]>`
      SELECT problem_position AS position, status, count(*)::int AS count,
        json_build_object('count', count(cpu_ms), 'sum', coalesce(sum(cpu_ms), 0),
          'max', coalesce(max(cpu_ms), 0)) AS cpu,
        json_build_object('count', count(memory_bytes), 'sum', coalesce(sum(memory_bytes), 0),
          'max', coalesce(max(memory_bytes), 0)) AS memory,
        sum(tokens)::float8 AS tokens, sum(cost) AS cost
      FROM evaluation_sample WHERE evaluation_id = ${evaluationId}
      GROUP BY problem_position, status`,
  ]);
  const byPosition = Map.groupBy(rows, ({ position }) => position);
  return problems.map(({ position, ...problem }) => ({
    ...problem,
    ...tally(byPosition.get(position) ?? []),
  }));
}

function tally(
  rows: readonly Row[],
): Pick<ProblemTally, 'samples' | 'statuses' | 'cpuMs' | 'memoryBytes' | 'tokens' | 'cost'> {
  const statuses: Partial<Record<SampleStatus, number>> = {};
  for (const { status, count } of rows)
    if (status !== null) statuses[SampleStatusSchema.parse(status)] = count;
  return {
    samples: rows.reduce((sum, { count }) => sum + count, 0),
    statuses,
    cpuMs: rows.map(({ cpu }) => cpu).reduce(together, NOTHING),
    memoryBytes: rows.map(({ memory }) => memory).reduce(together, NOTHING),
    tokens: known(rows.map(({ tokens }) => tokens)),
    cost: known(rows.map(({ cost }) => cost)),
  };
}

function together(a: Measured, b: Measured): Measured {
  return { count: a.count + b.count, sum: a.sum + b.sum, max: Math.max(a.max, b.max) };
}

/** The sum of what is known; null where nothing is. */
function known(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

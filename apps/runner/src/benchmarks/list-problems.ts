import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import type { BenchmarkProblem as ProblemRow, Db } from '@crucible/db';
import { requireVersion } from './require-version.ts';
import type { VersionRef } from './require-version.ts';
import { shownTest } from './shown-test.ts';

type Input = VersionRef & {
  /** Position of the last problem of the page before; the first page where it is missing. */
  after?: number | undefined;
  limit: number;
};

/** The problems of a version, in order; solutions and tests of private ones are for those who keep the benchmark. */
export async function listProblems({ db }: { db: Db }, input: Input): Promise<BenchmarkProblem[]> {
  const { benchmarkId, versionNumber, isKeeper, after = -1, limit } = input;
  const versionId = await requireVersion({ db }, { benchmarkId, versionNumber, isKeeper });
  const rows = await db.benchmarkProblem.findMany({
    where: { versionId, position: { gt: after } },
    orderBy: { position: 'asc' },
    take: limit,
  });
  return rows.map((row) => toProblem(row, { isKeeper }));
}

/** A problem as somebody may see it. */
function toProblem(row: ProblemRow, { isKeeper }: { isKeeper: boolean }): BenchmarkProblem {
  const { position, key, prompt, entryPoint, tags, difficulty, split } = row;
  const isShown = isKeeper || split === 'public';
  const problem = { position, key, prompt, entryPoint, tags, difficulty, split };
  if (!isShown) return { ...problem, solution: null, test: null };
  return { ...problem, solution: row.solution, ...shownTest(ProblemTestSchema.parse(row.test)) };
}

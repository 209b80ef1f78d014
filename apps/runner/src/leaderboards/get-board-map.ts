import type { BoardMap } from '@crucible/contracts/leaderboard';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { findBoard } from './find-board.ts';
import type { BoardRef } from './find-board.ts';
import { findEntries } from './find-entries.ts';

type Deps = { db: Db; clock: Clock };
type Input = BoardRef & { entryIds: readonly string[] };

type Passed = { evaluationId: string; position: number; share: number | null };

/**
 * Which problems some entries have solved, in the order in which they are named; those that were not run here, or are not on this
 * board, are left out. What became of private problems is for those who keep the benchmark, revealed scores or not.
 */
export async function getBoardMap(deps: Deps, input: Input): Promise<BoardMap> {
  const { access, entryIds } = input;
  const { version, until } = await findBoard(deps, input);
  const [problems, entries] = await Promise.all([
    deps.db.benchmarkProblem.findMany({
      where: { versionId: version.id, ...(access.isKeeper ? {} : { split: 'public' }) },
      orderBy: { position: 'asc' },
      select: { key: true, position: true, difficulty: true },
    }),
    findEntries(deps.db, { versionId: version.id, until }),
  ]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const shown = [...new Set(entryIds)].flatMap((id) => {
    const { candidateName, evaluationId = null } = byId.get(id) ?? {};
    return candidateName === undefined || evaluationId === null
      ? []
      : [{ entryId: id, evaluationId, candidateName }];
  });
  const shares = await findShares(
    deps.db,
    shown.map(({ evaluationId }) => evaluationId),
  );
  return {
    problems,
    rows: shown.map((row) => ({
      ...row,
      shares: problems.map(({ position }) => shares.get(`${row.evaluationId} ${position}`) ?? null),
    })),
  };
}

/** Of the samples with a verdict on the candidate, how many passed; by evaluation and problem. */
async function findShares(db: Db, evaluationIds: string[]): Promise<Map<string, number | null>> {
  const rows = await db.$queryRaw<Passed[]>`
    SELECT evaluation_id AS "evaluationId", problem_position AS position,
      count(*) FILTER (WHERE status = 'passed')::float8
        / nullif(count(*) FILTER (WHERE status <> 'internal_error'), 0) AS share
    FROM evaluation_sample WHERE evaluation_id = ANY(${evaluationIds})
    GROUP BY evaluation_id, problem_position`;
  return new Map(rows.map(({ evaluationId, position, share }) => [`${evaluationId} ${position}`, share]));
}

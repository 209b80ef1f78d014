import type { ProblemSummary } from '@crucible/contracts/problem-summary';
import type { Db } from '@crucible/db';
import { requireVersion } from './require-version.ts';
import type { VersionRef } from './require-version.ts';

/** As many characters of a prompt as tell problems apart. */
const OPENING_LENGTH = 200;

/** All problems of a version, in order, without their texts: a version has at most ten thousand. */
export async function listProblemSummaries(
  { db }: { db: Db },
  version: VersionRef,
): Promise<ProblemSummary[]> {
  const versionId = await requireVersion({ db }, version);
  return db.$queryRaw<ProblemSummary[]>`
    SELECT position, key, entry_point AS "entryPoint", left(prompt, ${OPENING_LENGTH}::int) AS opening,
      tags, difficulty, split::text AS split
    FROM benchmark_problem WHERE version_id = ${versionId} ORDER BY position`;
}

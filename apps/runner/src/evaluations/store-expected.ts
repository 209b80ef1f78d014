import type { FunctionTest } from '@crucible/contracts/benchmark-problem';
import type { Db } from '@crucible/db';
import { problemHash } from '../benchmarks/version-hash.ts';
import type { PartProblem } from './read-part.ts';

type Input = { versionId: string; problem: PartProblem; test: FunctionTest };

/** Keeps what a solution has returned as what is expected of others. A version that is published stays as it is. */
export async function storeExpected({ db }: { db: Db }, { versionId, problem, test }: Input): Promise<void> {
  const { position, prompt, entryPoint } = problem;
  await db.benchmarkProblem.updateMany({
    where: { versionId, position, version: { publishedAt: null } },
    data: { test, hash: problemHash({ prompt, entryPoint, test }) },
  });
}

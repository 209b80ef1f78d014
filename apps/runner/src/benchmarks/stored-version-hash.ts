import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { DbTransaction } from '@crucible/db';
import { versionHash } from './version-hash.ts';

/** The hash of a version as it is now: what its solutions say is expected has come to it since it was imported. */
export async function storedVersionHash(
  tx: Pick<DbTransaction, 'benchmarkVersion'>,
  { versionId }: { versionId: string },
): Promise<string> {
  const version = await tx.benchmarkVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { problems: { orderBy: { position: 'asc' } } },
  });
  const { language, imageName, limits } = version;
  const problems = version.problems.map(
    ({ key, prompt, entryPoint, solution, test, tags, difficulty, split }) => ({
      ...{ key, prompt, entryPoint, solution, tags, difficulty, split },
      test: ProblemTestSchema.parse(test),
    }),
  );
  return versionHash({ problems, language, imageName, limits: LimitsSchema.parse(limits) });
}

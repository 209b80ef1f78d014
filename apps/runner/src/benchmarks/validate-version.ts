import { randomInt } from 'node:crypto';
import type { BenchmarkValidation } from '@crucible/contracts/benchmark';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { Db, DbTransaction } from '@crucible/db';
import { beginEvaluation } from '../evaluations/begin-evaluation.ts';
import { requireImage } from '../evaluations/require-image.ts';
import { MAX_SEED } from '../evaluations/seed.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { getValidation } from './get-validation.ts';

type Deps = { db: Db; catalog: ImageCatalog; clock: Clock; version: string };
type Input = { benchmarkId: string; personId: string };

/**
 * Begins to try the solutions of the version that is to be published next; what was found before counts no more. Throws
 * `invalid_input` when there is no such version.
 */
export async function validateVersion(deps: Deps, input: Input): Promise<BenchmarkValidation> {
  const { benchmarkId, personId } = input;
  const version = await deps.db.benchmarkVersion.findFirst({ where: { benchmarkId, publishedAt: null } });
  if (version === null)
    throw new AppError('invalid_input', { userMessage: 'There is no version that is to be published.' });
  const image = requireImage(deps.catalog, version.imageName);
  const evaluationId = newId();
  await deps.db.$transaction(async (tx) => {
    await tx.evaluation.deleteMany({ where: { versionId: version.id, purpose: 'verify' } });
    await tx.evaluation.create({
      data: {
        ...{ id: evaluationId, purpose: 'verify', versionId: version.id, personId, usesCache: false },
        ...{ limits: LimitsSchema.parse(version.limits), imageName: image.name, imageDigest: image.digest },
        ...{ isolation: 'standard', productVersion: deps.version, seed: randomInt(MAX_SEED) },
      },
      select: { id: true },
    });
    await addSolutions(tx, { evaluationId, versionId: version.id });
    await beginEvaluation(tx, { evaluationId, personId, now: deps.clock.now() });
  });
  return getValidation(deps, { benchmarkId });
}

/** One sample a problem: its own solution, as a candidate would send it. */
async function addSolutions(
  tx: DbTransaction,
  { evaluationId, versionId }: { evaluationId: string; versionId: string },
): Promise<void> {
  const total = await tx.$executeRaw`
    INSERT INTO evaluation_sample (evaluation_id, problem_position, sample_index, line, record)
    SELECT ${evaluationId}, position, 0, position, json_build_object('task_id', key, 'completion', solution)
    FROM benchmark_problem WHERE version_id = ${versionId}`;
  await tx.evaluation.update({ where: { id: evaluationId }, data: { total }, select: { id: true } });
}

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { VersionSettingsSchema } from '@crucible/contracts/benchmark';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import { addVersion } from '../benchmarks/add-version.ts';
import { createBenchmark } from '../benchmarks/create-benchmark.ts';
import { getBenchmark } from '../benchmarks/get-benchmark.ts';
import { getValidation } from '../benchmarks/get-validation.ts';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { validateVersion } from '../benchmarks/validate-version.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { readShippedBenchmark } from './read-shipped-benchmark.ts';

export type ShippedDeps = {
  db: Db;
  catalog: ImageCatalog;
  maxLimits: Limits;
  clock: Clock;
  instance: string;
  version: string;
};
type Input = { actor: Actor; by: Author };

/**
 * Adds the benchmark that the project ships, and begins to try its solutions; whoever keeps it publishes it when they have
 * passed. Goes on where it was left, and does nothing where all of it is there or was put away. Throws `forbidden` or `not_found` when somebody
 * else has a benchmark of this name.
 */
export async function addShippedBenchmark(deps: ShippedDeps, input: Input): Promise<BenchmarkDetail> {
  const { actor, by } = input;
  const { benchmark, problems } = await readShippedBenchmark();
  const { slug } = benchmark;
  if ((await deps.db.benchmark.count({ where: { slug } })) === 0)
    await createBenchmark(deps, { benchmark, actor, by });
  const access = await requireBenchmarkAccess(deps, { benchmark: { slug }, actor, needed: 'keep' });
  const { benchmarkId } = access;
  if (access.isArchived) return getBenchmark(deps, { ...access, actor });
  if ((await deps.db.benchmarkVersion.count({ where: { benchmarkId } })) === 0)
    await addVersion(deps, {
      ...{ benchmarkId, by, settings: VersionSettingsSchema.parse({ note: 'As it is shipped.' }) },
      problems: problems.map(({ problem }) => problem),
    });
  const waiting = await deps.db.benchmarkVersion.count({ where: { benchmarkId, publishedAt: null } });
  if (waiting > 0 && (await getValidation(deps, { benchmarkId })).state === 'none')
    await validateVersion(deps, { benchmarkId, personId: actor.personId });
  return getBenchmark(deps, { ...access, actor });
}

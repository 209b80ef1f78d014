import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import { writeZip } from '@crucible/interchange/archive/write-zip';
import { writeBenchmark } from '@crucible/interchange/benchmark/write-benchmark';
import { AppError } from '../lib/app-error.ts';

type Deps = { db: Db; catalog: ImageCatalog };
type Input = { benchmarkId: string; versionNumber: number };

const NO_EXTENSION = '.txt';

/**
 * A version as a folder in our own form, packed, which another installation can import. It has everything, also tests and
 * solutions of private problems: for those who keep the benchmark. Throws `not_found`.
 */
export async function exportVersion(
  { db, catalog }: Deps,
  { benchmarkId, versionNumber }: Input,
): Promise<{ name: string; content: Buffer }> {
  const version = await db.benchmarkVersion.findFirst({
    where: { benchmarkId, number: versionNumber },
    include: { benchmark: true, problems: { orderBy: { position: 'asc' } } },
  });
  if (version === null) throw new AppError('not_found', { userMessage: 'There is no such version.' });
  const { slug, name, description, licence, source } = version.benchmark;
  const { language } = version;
  const languages = catalog.images.flatMap(({ manifest }) => manifest.languages);
  const extension = languages.find(({ id }) => id === language)?.extension ?? NO_EXTENSION;
  const problems = version.problems.map(
    ({ key, prompt, entryPoint, solution, test, tags, difficulty, split }) => ({
      ...{ key, prompt, entryPoint, solution, tags, difficulty, split },
      test: ProblemTestSchema.parse(test),
    }),
  );
  const limits = LimitsSchema.parse(version.limits);
  const about = { name, description, licence, source, language, limits };
  const files = writeBenchmark({ ...about, problems }, { extension });
  const folder = `${slug}-${versionNumber}`;
  return { name: `${folder}.zip`, content: Buffer.from(writeZip(files, folder)) };
}

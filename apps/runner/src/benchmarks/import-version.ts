import type { BenchmarkFormat, BenchmarkVersion, VersionSettings } from '@crucible/contracts/benchmark';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import type { Author } from '../people/author.ts';
import { addVersion } from './add-version.ts';
import { readVersionFile } from './read-version-file.ts';

type Deps = { db: Db; catalog: ImageCatalog; maxLimits: Limits; instance: string };
type Input = {
  benchmarkId: string;
  format: BenchmarkFormat;
  settings: VersionSettings;
  /** Of the file, packed by gzip or not. */
  bytes: AsyncIterable<Uint8Array>;
  by: Author;
};

/**
 * Makes the version of a benchmark that is to be published next of a file of problems, in the place of one that was not. Throws
 * `invalid_input` with a sentence that says what is wrong and where.
 */
export async function importVersion(deps: Deps, input: Input): Promise<BenchmarkVersion> {
  const { benchmarkId, format, settings, bytes, by } = input;
  const file = await readVersionFile({ format, bytes });
  const { language = file.settings.language } = settings;
  const limits = { ...file.settings.limits, ...settings.limits };
  const { problems } = file;
  return addVersion(deps, { benchmarkId, problems, settings: { ...settings, language, limits }, by });
}

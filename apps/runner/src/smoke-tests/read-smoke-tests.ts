import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SmokeTestSchema } from '@crucible/contracts/smoke-test';
import type { SmokeTest } from '@crucible/contracts/smoke-test';

/**
 * The smoke tests of an image's folder, by the names of their files; none where it has none, as images have that are only
 * frameworks. Rejects when one is not well-formed.
 */
export async function readSmokeTests(imageFolder: string): Promise<SmokeTest[]> {
  const folder = join(imageFolder, 'smoke');
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(
    files
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map(async (file) => SmokeTestSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))),
  );
}

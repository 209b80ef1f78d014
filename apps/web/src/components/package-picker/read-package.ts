import type { Package } from '@crucible/contracts/assignment-package';
import { readBase64 } from '../../lib/read-base64.ts';
import { packagePaths } from './package-paths.ts';

/** A request carries so much, encoded. */
const MAX_BYTES = 11 * 1024 * 1024;

/** A zip file, or the files of a folder, as a package. Throws an error with a sentence for people when it is too large. */
export async function readPackage(files: readonly File[]): Promise<Package> {
  const [first] = files;
  if (first === undefined) throw new Error('There are no files in it.');
  if (files.length === 1 && first.webkitRelativePath === '' && first.name.endsWith('.zip')) {
    requireSize([first]);
    return { zip: await readBase64(first) };
  }
  const { name, paths } = packagePaths(files.map((file) => file.webkitRelativePath || file.name));
  const kept = files.flatMap((file, index) => {
    const path = paths[index];
    return path == null ? [] : [{ file, path }];
  });
  requireSize(kept.map(({ file }) => file));
  return {
    name,
    files: await Promise.all(kept.map(async ({ file, path }) => ({ path, content: await readBase64(file) }))),
  };
}

function requireSize(files: readonly File[]): void {
  if (files.reduce((sum, { size }) => sum + size, 0) <= MAX_BYTES) return;
  throw new Error('A package has at most 11 MB here. The command line tool takes larger ones.');
}

import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFiles } from '../package-files.ts';
import { byName } from '../package-files.ts';
import { toPackagePath } from '../package-path.ts';
import { isLeftOut } from './left-out.ts';
import { createPackageBudget, PACKAGE_CAPS } from './package-caps.ts';
import type { PackageCaps } from './package-caps.ts';
import { resolveLinks } from './resolve-links.ts';
import type { PackageEntry } from './resolve-links.ts';

/** The files of a folder of this machine. Throws `PackageError` as `readZip` does, and what the file system says. */
export async function readFolder(folder: string, caps: PackageCaps = PACKAGE_CAPS): Promise<PackageFiles> {
  const budget = createPackageBudget(caps);
  const entries = new Map<string, PackageEntry>();

  async function walk(below: string): Promise<void> {
    for (const name of (await readdir(join(folder, below))).toSorted(byName)) {
      const path = below === '' ? name : `${below}/${name}`;
      if (!isLeftOut(path)) await look(path);
    }
  }

  async function look(path: string): Promise<void> {
    const place = join(folder, path);
    const status = await lstat(place);
    if (status.isDirectory()) return walk(path);
    if (status.isSymbolicLink()) entries.set(toPackagePath(path), { link: await readlink(place) });
    else if (status.isFile()) {
      budget.take(status.size);
      entries.set(toPackagePath(path), { bytes: await readFile(place) });
    }
    return undefined;
  }

  await walk('');
  return resolveLinks(entries, caps);
}

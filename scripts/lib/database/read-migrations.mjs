import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK_FILE = 'migration_lock.toml';

export function migrationsFolder(root) {
  return join(root, 'prisma', 'migrations');
}

/** The committed migrations in the form that the schema engine takes, oldest first. */
export async function readMigrations(root) {
  const baseDir = migrationsFolder(root);
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: await readFile(join(baseDir, LOCK_FILE), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

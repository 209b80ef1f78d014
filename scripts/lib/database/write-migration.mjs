import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder } from './read-migrations.mjs';
import { NO_FILTERS, openOfflineSchemaEngine } from './schema-engine.mjs';

/** Beside each migration: the schema as it is after it, which the next one is compared with. */
const SNAPSHOT = 'schema.prisma';
const LOCK = '# The database that the migrations are written for.\nprovider = "postgresql"\n';

/** The SQL from the newest migration's schema to prisma/schema.prisma; null when there is nothing to do. */
export async function pendingSql(root) {
  const schema = await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8');
  const before = await newestSnapshot(root);
  const engine = await openOfflineSchemaEngine({ schema });
  const { stdout, exitCode } = await engine.diff({
    from: before === null ? { tag: 'empty' } : asTarget(before),
    to: asTarget(schema),
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  });
  return exitCode === 0 ? null : stdout;
}

/** Writes the next migration's folder; answers its path, or null when the schema has not changed. */
export async function writeMigration({ root, name, now }) {
  const sql = await pendingSql(root);
  if (sql === null) return null;
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder(root), `${timestamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  await writeFile(join(folder, SNAPSHOT), await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8'));
  await writeFile(join(migrationsFolder(root), 'migration_lock.toml'), LOCK);
  return folder;
}

function asTarget(content) {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

async function newestSnapshot(root) {
  const entries = await readdir(migrationsFolder(root), { withFileTypes: true }).catch(() => []);
  const newest = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .at(-1);
  return newest === undefined ? null : readFile(join(migrationsFolder(root), newest, SNAPSHOT), 'utf8');
}

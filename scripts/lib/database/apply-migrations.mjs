import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase } from './create-database.mjs';
import { readMigrations } from './read-migrations.mjs';
import { NO_FILTERS, openSchemaEngine } from './schema-engine.mjs';

/** Any number that nobody else uses: two processes that start together take turns. */
const MIGRATION_LOCK = 7_246_310_251;

/**
 * Brings the database at `url` up to the committed migrations, creating it first if need be. Answers the names
 * of the migrations that were applied now.
 */
export async function applyMigrations({ root, url, log }) {
  if (await createDatabase(url)) log(`created the database ${new URL(url).pathname.slice(1)}`);
  const lock = new pg.Client({ connectionString: url });
  const pool = new pg.Pool({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const schema = await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8');
    const migrationsList = await readMigrations(root);
    const engine = await openSchemaEngine({ schema, pool });
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    for (const name of appliedMigrationNames) log(`applied the migration ${name}`);
    return appliedMigrationNames;
  } finally {
    await pool.end();
    await lock.end();
  }
}

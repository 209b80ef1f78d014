import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { Client, escapeIdentifier } from 'pg';
import { testServerUrl } from './env.ts';

export type TestDatabase = {
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
};

/** Any number that nothing else uses: of the processes that need the template first, one makes it. */
const TEMPLATE_LOCK = 7_246_310_252;
const MIGRATIONS = new URL('../../../prisma/migrations/', import.meta.url);

/** A new database with all migrations applied, copied from a template that is made once for each state of them. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `crucible_test_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    const template = await ensureTemplate(server);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${escapeIdentifier(template)}`);
  });
  const drop = () => onServer((server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return {
    url: urlOf(name),
    drop: async () => {
      await drop();
    },
  };
}

async function ensureTemplate(server: Client): Promise<string> {
  const scripts = readMigrations();
  const hash = createHash('sha256').update(scripts.join('\n')).digest('hex').slice(0, 16);
  const name = `crucible_template_${hash}`;
  await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(server, { name, scripts });
    return name;
  } finally {
    await server.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** It gets its name only once it is complete, so that an interrupted attempt is never taken for a template. */
async function makeTemplate(
  server: Client,
  { name, scripts }: { name: string; scripts: string[] },
): Promise<void> {
  const draft = `${name}_draft`;
  await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${draft}`);
  const client = new Client({ connectionString: urlOf(draft) });
  await client.connect();
  try {
    for (const script of scripts) await client.query(script);
  } finally {
    await client.end();
  }
  await server.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

function readMigrations(): string[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => readFileSync(new URL(`${name}/migration.sql`, MIGRATIONS), 'utf8'));
}

async function onServer<T>(task: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: urlOf('postgres') });
  await server.connect();
  try {
    return await task(server);
  } finally {
    await server.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  return url.href;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMigrations } from './apply-migrations.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { pendingSql } from './write-migration.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder;
let servers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crucible-postgres-'));
  await chmod(folder, 0o755);
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(dataDir = join(folder, 'postgres')) {
  const server = await startEmbeddedPostgres({ root, dataDir, log: () => undefined });
  servers.push(server);
  return server;
}

async function query(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const migrate = (url) => applyMigrations({ root, url, log: () => undefined });

it('creates the database, applies each migration once, and keeps everything over a restart', async () => {
  const server = await start();
  expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600);
  const applied = await Promise.all([migrate(server.url), migrate(server.url)]);
  expect(applied.flat().length).toBeGreaterThan(0);
  expect(await migrate(server.url)).toEqual([]);
  const [row] = await query(
    server.url,
    'SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  );
  expect(row.applied).toBe(applied.flat().length);
  await query(server.url, `INSERT INTO person (id) VALUES ('ada')`);
  await server.stop();
  await server.exited;

  const again = await start();
  expect(again.url).toBe(server.url);
  expect(await query(again.url, 'SELECT id FROM person')).toEqual([{ id: 'ada' }]);
});

it('lets nobody in without the password', async () => {
  const server = await start();
  const url = new URL(server.url);
  url.password = 'guess';
  await expect(query(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
});

it('takes over a server whose parent was killed', async () => {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.mjs', import.meta.url).href)});
    const server = await startEmbeddedPostgres({ root: ${JSON.stringify(root)}, dataDir: ${JSON.stringify(join(folder, 'postgres'))}, log() {} });
    process.stdout.write(String(server.pid));
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  await once(parent, 'exit');

  const server = await start();
  expect(server.pid).toBe(Number(pid));
  await server.stop();
  await server.exited;
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
});

it('comes back after the server itself was killed', async () => {
  const server = await start();
  await migrate(server.url);
  await query(server.url, `INSERT INTO person (id) VALUES ('ada')`);
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
  expect(await query((await start()).url, 'SELECT id FROM person')).toEqual([{ id: 'ada' }]);
});

it('is not misled by a lock file whose process is another by now', async () => {
  const server = await start();
  await server.stop();
  await server.exited;
  const lockFile = join(folder, 'postgres', 'postmaster.pid');

  await writeFile(lockFile, `${process.pid}\n${join(folder, 'postgres')}\n0\n1\n`);
  const again = await start();
  expect((await readFile(lockFile, 'utf8')).split('\n')[0]).toBe(String(again.pid));
});

it('works inside a folder that only its owner may enter', async () => {
  await chmod(folder, 0o700);
  await mkdir(join(folder, 'checkout'));
  const server = await start(join(folder, 'checkout', 'postgres'));
  expect(await query(server.url.replace(/\/crucible$/, '/postgres'), 'SELECT 1 AS one')).toEqual([
    { one: 1 },
  ]);
});

it('works through a symbolic link', async () => {
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'link'));
  const server = await start(join(folder, 'link', 'postgres'));
  const again = await start(join(folder, 'real', 'postgres'));
  expect(again.pid).toBe(server.pid);
});

it('has a migration for everything in the schema', async () => {
  expect(await pendingSql(root)).toBeNull();
});

import { randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.mjs';
import { findPostgresBinaries } from './postgres-binaries.mjs';
import { findPostmaster, stopPostmaster, waitForEnd } from './postmaster.mjs';
import { unprivilegedSpawn } from './unprivileged-spawn.mjs';

const HOST = '127.0.0.1';
const ACCOUNT = 'crucible';
const DATABASE = 'crucible';
const READY_PATIENCE_MS = 60_000;
const POLL_MS = 20;
const MAX_LOG_BYTES = 8 * 1024 * 1024;
/** A server that was just killed leaves processes behind for a moment, and they keep a new one from starting. */
const START_TRIES = 5;
const RETRY_MS = 500;

const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  fsync: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
};

/**
 * Starts the Postgres that comes with the npm packages, or takes over the one that an earlier process left running
 * in the same data folder. `stop()` ends it either way; `exited` resolves when it is gone, however that came about.
 * Beside the data folder lie `<dataDir>.json` (port and password, for its owner only) and `<dataDir>.log`.
 */
export async function startEmbeddedPostgres({ root, dataDir, port, log }) {
  await mkdir(dirname(dataDir), { recursive: true });
  const folder = join(await realpath(dirname(dataDir)), basename(dataDir));
  const binaries = await findPostgresBinaries(root);
  const runAs = unprivilegedSpawn([dirname(folder), await realpath(binaries.folder)]);
  const place = { folder, binaries, runAs, access: `${folder}.json`, logFile: `${folder}.log` };

  if (!existsSync(join(folder, 'PG_VERSION'))) {
    await initialise(place);
    log('initialised the database folder');
  }
  const access = JSON.parse(await readFile(place.access, 'utf8'));
  const running = await adopt(place, { access, port, log });
  if (running !== null) return running;

  for (let attempt = 1; ; attempt += 1) {
    const chosenPort = port ?? (await freePort(HOST, access.port));
    try {
      const server = await launch(place, { ...access, port: chosenPort });
      await writeAccess(place, { ...access, port: chosenPort });
      return server;
    } catch (error) {
      if (attempt === START_TRIES) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** initdb works in a folder of its own that is renamed when complete: a start that was cut short leaves nothing half made. */
async function initialise({ folder, binaries, runAs, ...place }) {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await Promise.all([runAs.own(draft), runAs.own(passwordFile)]);
  const options = [
    '--username',
    ACCOUNT,
    '--pwfile',
    passwordFile,
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--auth',
    'scram-sha-256',
  ];
  try {
    await finished(
      runAs.start(binaries.initdb, ['-D', draft, ...options], {
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeAccess(place, { password, port: null });
  await rename(draft, folder);
}

async function finished(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`initdb failed:\n${output.trim()}`);
}

function writeAccess({ access }, value) {
  return writeFile(access, `${JSON.stringify(value)}\n`, { mode: 0o600 });
}

/** A server whose parent was killed is as good as a new one, if it answers where it should. */
async function adopt(place, { access, port, log }) {
  const found = await findPostmaster(place.folder);
  if (found === null) return null;
  const url = urlOf({ ...access, port: found.port });
  if ((port === undefined || port === found.port) && (await answers(url, READY_PATIENCE_MS / 10))) {
    log(`took over the database server that was still running (process ${found.pid})`);
    return handle(place, { pid: found.pid, url, exited: waitForEnd(found.pid, place.folder) });
  }
  await stopPostmaster(found.pid, place.folder);
  log('stopped a database server that was left over');
  return null;
}

async function launch({ folder, binaries, runAs, logFile }, access) {
  const settings = Object.entries({ ...SETTINGS, port: String(access.port) });
  const args = ['-D', folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const logFd = openLog(logFile);
  const startOfLog = statSync(logFile).size;
  // A session of its own: Ctrl-C is for the parent, which stops the database last.
  const child = runAs.start(binaries.postgres, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', logFd, logFd],
  });
  closeSync(logFd);
  child.unref();
  let gone = false;
  const exited = new Promise((resolve) => child.once('error', resolve).once('exit', resolve)).then(() => {
    gone = true;
  });
  const url = urlOf(access);
  const deadline = Date.now() + READY_PATIENCE_MS;
  while (!(await answers(url, 0))) {
    if (gone || Date.now() > deadline) {
      if (!gone) await stopPostmaster(child.pid, folder);
      throw new Error(
        `Postgres did not start:\n${readFileSync(logFile).subarray(startOfLog).toString('utf8').trim()}`,
      );
    }
    await sleep(POLL_MS);
  }
  return handle({ folder }, { pid: child.pid, url, exited });
}

function handle({ folder }, { pid, url, exited }) {
  return { url, pid, exited, stop: () => stopPostmaster(pid, folder) };
}

/** Where the server with this data folder is, as it was started last; rejects where it never was. */
export async function embeddedUrl(dataDir) {
  return urlOf(JSON.parse(await readFile(`${dataDir}.json`, 'utf8')));
}

function openLog(path) {
  const isLarge = existsSync(path) && statSync(path).size > MAX_LOG_BYTES;
  return openSync(path, isLarge ? 'w' : 'a', 0o600);
}

function urlOf({ password, port }) {
  return `postgresql://${ACCOUNT}:${password}@${HOST}:${port}/${DATABASE}`;
}

/** Whether the server lets us in, asking again until `patienceMs` are over. */
async function answers(url, patienceMs) {
  const deadline = Date.now() + patienceMs;
  const target = new URL(url);
  target.pathname = '/postgres';
  for (;;) {
    const client = new pg.Client({ connectionString: target.href, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp || Date.now() >= deadline) return isUp;
    await sleep(POLL_MS);
  }
}

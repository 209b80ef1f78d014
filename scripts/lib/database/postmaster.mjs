import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;
/** A fast shutdown writes a checkpoint; after this long something is wrong and it has to go without one. */
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/**
 * The server that runs in `dataDir`, by its lock file: `{ pid, port }`, or null. A lock file whose process is gone,
 * or is another program that got the same number, is removed.
 */
export async function findPostmaster(dataDir) {
  const path = join(dataDir, 'postmaster.pid');
  let lines;
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && isPostmaster(pid, dataDir)) return { pid, port: Number(lines[3]) };
  await rm(path, { force: true });
  return null;
}

/** Asks for a fast shutdown (open transactions are rolled back) and waits until the process is gone. */
export async function stopPostmaster(pid, dataDir) {
  const steps = [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
  ];
  for (const [signal, patienceMs] of steps) {
    if (!isPostmaster(pid, dataDir)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (!isPostmaster(pid, dataDir)) return;
      await sleep(POLL_MS);
    }
  }
  throw new Error(`Postgres (process ${pid}) does not stop.`);
}

/** Resolves when the process is gone. */
export async function waitForEnd(pid, dataDir) {
  while (isPostmaster(pid, dataDir)) await sleep(POLL_MS * 10);
}

/** Whether the process is the server of this very data folder: numbers of processes are used again. */
function isPostmaster(pid, dataDir) {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(`-D ${dataDir} `);
}

/** Empty when there is no such process, and for one that has ended and was not waited for. */
function commandLine(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { isAlive, startedAt } from '../process/process-identity.mjs';
import { engineAnswers } from './engine-request.mjs';

const READY_WITHIN_MS = 60_000;
const POLL_MS = 100;
const SHOWN_LINES = 15;

/** Where a dockerd keeps its pid file when nobody says otherwise. */
const DEFAULT_PID_FILE = '/var/run/docker.pid';

/**
 * Starts a dockerd that lives on its own, and waits until it answers.
 * @param options `address` that it will answer at; `logFile`; `args` for dockerd; `pidFile` that those arguments mean
 * @returns its process id
 */
export async function startDockerd({ address, logFile, pidFile = DEFAULT_PID_FILE, args = [], signal }) {
  removeStalePidFile(pidFile);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn('dockerd', args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const failed = new Promise((_, reject) => {
    child.on('error', (error) => reject(new Failure(`dockerd could not be started: ${error.message}`)));
    child.on('exit', () => reject(new Failure(`dockerd ended at once:\n${tailOf(logFile)}`)));
  });
  try {
    await Promise.race([untilAnswering(address, signal), failed]);
  } catch (error) {
    if (child.exitCode === null && child.pid !== undefined) child.kill('SIGTERM');
    throw error instanceof Failure
      ? error
      : new Failure(`${error.message}\n${tailOf(logFile)}`, { cause: error });
  } finally {
    child.removeAllListeners('exit');
    failed.catch(() => {});
  }
  child.unref();
  return child.pid;
}

/**
 * The dockerd that a pid file names, as `{ pid, startedAt }`; null when there is none. A killed dockerd leaves its file,
 * and the id in it may belong to somebody else by now.
 */
export function dockerdOf(pidFile = DEFAULT_PID_FILE) {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').trim());
    const name = basename(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
    const record = { pid, startedAt: startedAt(pid) };
    return name === 'dockerd' && isAlive(record) ? record : null;
  } catch {
    return null;
  }
}

function removeStalePidFile(pidFile) {
  if (dockerdOf(pidFile) === null) rmSync(pidFile, { force: true });
}

async function untilAnswering(address, signal) {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await engineAnswers(address))) {
    signal?.throwIfAborted();
    if (performance.now() > deadline)
      throw new Error(`dockerd did not answer within ${READY_WITHIN_MS / 1000} s.`);
    await sleep(POLL_MS);
  }
}

function tailOf(file) {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-SHOWN_LINES).join('\n');
}

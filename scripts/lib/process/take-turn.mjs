import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startedAt } from './process-identity.mjs';

const POLL_MS = 200;

/** Does `work` while no other process that respects the same lock file does; the lock of a dead process is void. */
export async function takeTurn(lockFile, { log, signal }, work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!tryLock(lockFile)) {
    signal?.throwIfAborted();
    log?.('waiting for another command of this checkout');
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock(lockFile) {
  const me = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) });
  try {
    writeFileSync(lockFile, me, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isAlive(holderOf(lockFile))) rmSync(lockFile, { force: true });
  return false;
}

function holderOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8'));
  } catch {
    return null;
  }
}

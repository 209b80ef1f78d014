import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startedAt } from './process-identity.mjs';
import { signalGroup } from './run-command.mjs';

const POLL_MS = 50;

/**
 * Remembers in a folder which processes were started, so that whoever comes after a crash can end them.
 * Every record is `{ name, pid, startedAt, supervisor }`, the last one being the process that wrote it.
 */
export function processRecords(folder) {
  const fileOf = (name) => join(folder, `${name}.json`);
  return {
    add(name, pid) {
      mkdirSync(folder, { recursive: true });
      const record = { name, pid, startedAt: startedAt(pid), supervisor: process.pid, at: Date.now() };
      writeFileSync(fileOf(name), JSON.stringify(record));
      return record;
    },
    remove: (name) => rmSync(fileOf(name), { force: true }),
    get: (name) => readRecord(fileOf(name)),
    /** Those that still run, in the order in which they have to be ended: the last one first. */
    living: () =>
      recordFiles(folder)
        .map((file) => readRecord(join(folder, file)))
        .filter(isAlive)
        .toSorted((a, b) => b.at - a.at),
    forgetDead() {
      for (const file of recordFiles(folder)) {
        if (!isAlive(readRecord(join(folder, file)))) rmSync(join(folder, file), { force: true });
      }
    },
  };
}

/** Ends a recorded process and its group: asks, waits up to `graceMs` (or until `hurry` aborts), then kills. */
export async function endProcess(record, { graceMs, hurry }) {
  if (!isAlive(record)) return;
  signalGroup(record.pid, 'SIGTERM');
  const deadline = performance.now() + graceMs;
  while (isAlive(record) && performance.now() < deadline && !hurry?.aborted) await sleep(POLL_MS);
  // The group can outlive its leader; killing it is how nothing stays behind.
  signalGroup(record.pid, 'SIGKILL');
  while (isAlive(record)) await sleep(POLL_MS);
}

function recordFiles(folder) {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch {
    return [];
  }
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { endProcess } from '../process/process-records.mjs';

const SHOWN_LINES = 20;

/**
 * Starts one long-running part of the product in a process group of its own; its output goes to a log file,
 * beside that of the start before, or behind it with `keepLog`.
 * @returns `ended`, which rejects when the part ends before `stop()` was called, and `stop({ graceMs, hurry })`
 */
export function startPart({ name, node, script, env, cwd, keepLog = false }, { records, logsFolder }) {
  mkdirSync(logsFolder, { recursive: true });
  const logFile = join(logsFolder, `${name}.log`);
  if (!keepLog && existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const child = spawn(node, [script], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const record = child.pid === undefined ? null : records.add(name, child.pid);

  let stopping = false;
  const ended = new Promise((_, reject) => {
    child.on('error', (error) => reject(new Failure(`The ${name} could not be started: ${error.message}`)));
    child.on('exit', (code, signal) => {
      if (!stopping)
        reject(
          new Failure(
            `The ${name} ended unexpectedly (${signal ?? `exit code ${code}`}).\n${tailOf(logFile)}`,
          ),
        );
    });
  });
  ended.catch(() => {});

  return {
    name,
    ended,
    tail: () => tailOf(logFile),
    async stop({ graceMs, hurry }) {
      stopping = true;
      if (record !== null) await endProcess(record, { graceMs, hurry });
      records.remove(name);
    },
  };
}

function tailOf(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(-SHOWN_LINES);
  return [`The end of ${file}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

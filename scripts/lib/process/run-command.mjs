import { spawn } from 'node:child_process';
import { Failure } from '../failure.mjs';

const KEPT_CHARACTERS = 64 * 1024;
const SHOWN_LINES = 20;
const KILL_AFTER_MS = 5_000;

/**
 * Runs a command to its end, in a process group of its own.
 * @param options `cwd`, `env`; `log` gets each piece of output; `signal` ends it; `inherit` shows its output as it is;
 *   `keep` is how many characters of it are returned
 * @returns its exit code and the end of its output
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env, log, signal, inherit = false, keep = KEPT_CHARACTERS } = options;
  return new Promise((resolve, reject) => {
    const stdio = inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (output.length > keep) output = output.slice(-keep);
        log?.(text);
      });
    }

    let killTimer;
    const stop = () => {
      signalGroup(child.pid, 'SIGTERM');
      killTimer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), KILL_AFTER_MS);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    const settle = (act) => {
      clearTimeout(killTimer);
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else act();
    };
    child.on('error', (error) =>
      settle(() => reject(new Failure(`${command} could not be started: ${error.message}`))),
    );
    child.on('close', (code, killedBy) => settle(() => resolve({ code: code ?? 128, killedBy, output })));
  });
}

/** Like runCommand, and a Failure with the end of the output when it does not succeed. */
export async function mustRun(command, args, options = {}) {
  const result = await runCommand(command, args, options);
  if (result.code === 0) return result;
  const tail = result.output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new Failure(`${[command, ...args].join(' ')} ended with ${result.killedBy ?? result.code}.\n${tail}`);
}

/** Sends a signal to a process group; one that is gone needs none. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

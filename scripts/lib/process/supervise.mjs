import { spawn } from 'node:child_process';
import { endProcess, processRecords } from './process-records.mjs';
import { signalGroup } from './run-command.mjs';
import { watchStopRequests } from './stop-requests.mjs';

/**
 * Runs the part that does the work in a process group of its own, so that a Ctrl-C reaches it once, from here,
 * however many times the terminal and npm send it. Whatever it leaves behind when it dies is ended here; when
 * this process dies instead, the other one sees its channel close and stops by itself.
 * @returns the exit code
 */
export async function supervise({ node, script, args, env, recordsFolder }) {
  const child = spawn(node, [script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: { ...process.env, ...env },
  });
  const unwatch = watchStopRequests((signal) => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${node} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (exitCode, signal) => {
      if (signal !== null) console.error(`Crucible was ended by ${signal}.`);
      resolve(exitCode ?? 1);
    });
  });
  unwatch();
  if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
  const left = processRecords(recordsFolder)
    .living()
    .filter((record) => record.supervisor === child.pid);
  for (const record of left) await endProcess(record, { graceMs: 5_000 });
  return code;
}

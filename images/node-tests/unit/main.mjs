/*
 * Runs a file of unit tests against a submission, and tells what became of each test.
 *
 * Started as `main.mjs FRAMEWORK`, or as `main.mjs --wait FRAMEWORK` in a sandbox that waits: then it has loaded what costs
 * time and goes on when the agent has written to descriptor 3. What it is to do (the seal of its report, the tests) comes
 * on stdin, is read before anything of the submission runs, and is never on a disk.
 */
import { closeSync, readFileSync, readSync } from 'node:fs';
import { openReport } from './report.mjs';
import { keepTests } from './test-files.mjs';

const CONTROL_FD = 3;
const SEAL_BYTES = 32;
const FRAMEWORKS = {
  jest: () => import('./run-jest.mjs'),
  vitest: () => import('./run-vitest.mjs'),
  node_test: () => import('./run-node-test.mjs'),
};

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const isWaiting = args[0] === '--wait';
const { warmUp, runTests } = await FRAMEWORKS[isWaiting ? args[1] : args[0]]();
if (isWaiting) {
  await warmUp();
  // The agent went away without a word: there is nothing to run.
  if (readFileSync(CONTROL_FD).length === 0) process.exit(0);
  closeSync(CONTROL_FD);
}
const leave = process.reallyExit.bind(process, 0);
const tell = openReport(readSeal());
try {
  const { tests, ...job } = JSON.parse(readFileSync(0, 'utf8'));
  const files = keepTests(tests, job);
  await runTests({ job, files, tell });
  tell({ type: 'end', attacks: [] });
} catch (error) {
  tell({ type: 'broken', message: String(error?.message ?? error), trace: String(error?.stack ?? '') });
} finally {
  // What the submission has left running, or wants to be called at the end, has no say any more.
  leave();
}

/** The bytes are wiped once the report has them: they are nowhere but in its key. */
function readSeal() {
  const seal = Buffer.alloc(SEAL_BYTES);
  for (let length = 0; length < SEAL_BYTES;) {
    const count = readSync(0, seal, length, SEAL_BYTES - length, null);
    if (count === 0) leave();
    length += count;
  }
  return seal;
}

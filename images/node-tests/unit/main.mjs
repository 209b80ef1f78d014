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
const PIECE_BYTES = 65_536;
const POLL_MS = 2;
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
const given = readInput();
// Wiped once the report has it: it is nowhere but in its key.
const tell = openReport(given.subarray(0, SEAL_BYTES));
try {
  const { tests, ...job } = JSON.parse(given.toString('utf8', SEAL_BYTES));
  const files = keepTests(tests, job);
  await runTests({ job, files, tell });
  tell({ type: 'end', attacks: [] });
} catch (error) {
  tell({ type: 'broken', message: String(error?.message ?? error), trace: String(error?.stack ?? '') });
} finally {
  // What the submission has left running, or wants to be called at the end, has no say any more.
  leave();
}

/** All of stdin, which a framework may have made non-blocking while it waited. */
function readInput() {
  const pieces = [];
  for (;;) {
    const piece = Buffer.alloc(PIECE_BYTES);
    const count = readPiece(piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
  }
  const whole = Buffer.concat(pieces);
  for (const piece of pieces) piece.fill(0);
  return whole;
}

function readPiece(piece) {
  for (;;) {
    try {
      return readSync(0, piece);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
    }
  }
}

/** Runs the checks, all or those that are named, and shows what each of them found and how to put it right. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkList } from '../lib/check-list.mjs';
import { Failure } from '../lib/failure.mjs';
import { generatePrismaClient } from '../lib/generate-prisma-client.mjs';
import { runCommand } from '../lib/process/run-command.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { createProgress, seconds } from '../lib/progress.mjs';

/** Most checks use more than one core themselves. */
const AT_ONCE = Math.min(4, Math.max(2, availableParallelism()));

const root = join(import.meta.dirname, '../..');
const node = process.execPath;
const asked = process.argv.slice(2);
const progress = createProgress();
let failed = 0;

await runLife({ progress, stoppedCode: 130 }, async ({ stopping }) => {
  const known = checkList(root);
  const unknown = asked.filter((name) => !known.some((check) => check.name === name));
  if (unknown.length > 0) {
    const names = known.map(({ name }) => name).join(', ');
    throw new Failure(`There is no check called ${unknown.join(', ')}; there are: ${names}.`);
  }
  await generatePrismaClient({ root, node, signal: stopping });
  const waiting = known.filter((check) => asked.length === 0 || asked.includes(check.name));
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting, stopping)));
  return failed > 0 ? 1 : 0;
});

async function work(waiting, signal) {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    report(check, await run(check, signal));
  }
}

async function run({ commands }, signal) {
  const startedAt = performance.now();
  const problems = [];
  for (const args of commands) {
    const { code, output } = await runCommand(node, args, { cwd: root, signal, keep: Infinity });
    if (code !== 0) problems.push(output.trim());
  }
  return { problems, took: seconds(performance.now() - startedAt) };
}

function report({ name, fix }, { problems, took }) {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${took.padStart(8)}`);
  if (problems.length === 0) return;
  failed += 1;
  for (const text of problems) console.log(text.replaceAll(/^/gm, '    '));
  console.log(`    → ${fix}`);
}

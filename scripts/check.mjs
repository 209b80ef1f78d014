/** `npm run check`: everything that can be told without running the product. `npm run check -- lint types` for some. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkList } from './lib/check-list.mjs';
import { generatePrismaClient } from './lib/generate-prisma-client.mjs';
import { modernNode } from './lib/process/modern-node.mjs';
import { runCommand } from './lib/process/run-command.mjs';
import { seconds } from './lib/progress.mjs';

const root = join(import.meta.dirname, '..');
const node = modernNode(root);
const asked = process.argv.slice(2);
const known = checkList(root);
const unknown = asked.filter((name) => !known.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no check called ${unknown.join(', ')}; there are: ${known.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => stopping.abort(new Error('Stopped.')));

await generatePrismaClient({ root, node, signal: stopping.signal });
const waiting = known.filter((check) => asked.length === 0 || asked.includes(check.name));
let failed = 0;
await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, work));
process.exit(failed > 0 ? 1 : 0);

async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift())
    report(check, await run(check));
}

async function run({ commands }) {
  const startedAt = performance.now();
  const problems = [];
  for (const args of commands) {
    const { code, output } = await runCommand(node, args, {
      cwd: root,
      signal: stopping.signal,
      keep: Infinity,
    });
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

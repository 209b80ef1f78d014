/** Checks that every tRPC procedure declares its input, its output and, first in its chain, who may call it. */
import { appRouter } from '../../apps/runner/src/api/router.ts';
import * as benchmarkChain from '../../apps/runner/src/api/benchmark-procedures.ts';
import * as courseChain from '../../apps/runner/src/api/course-procedures.ts';
import * as chain from '../../apps/runner/src/api/trpc.ts';

const links = Object.entries({ ...chain, ...benchmarkChain, ...courseChain })
  .filter(([name]) => name.endsWith('Procedure'))
  .map(([name, procedure]) => ({ name, middlewares: procedure._def.middlewares }));
const procedures = Object.entries(appRouter._def.procedures);
const problems = [];

for (const { name, middlewares } of links) {
  if (middlewares.length === 0) problems.push(`${name} lets everybody in: it has no middleware`);
}
for (const [path, procedure] of procedures) {
  const { inputs, output, middlewares } = procedure._def;
  if (inputs.length === 0) problems.push(`${path} declares no input`);
  if (output === undefined) problems.push(`${path} declares no output`);
  if (!links.some((link) => beginsWith(middlewares, link.middlewares)))
    problems.push(`${path} does not say who may call it`);
}
if (procedures.length === 0 || links.length === 0) problems.push('no procedure was found');

for (const problem of problems) console.error(`${problem}.`);
console.log(`${procedures.length} procedures`);
process.exit(problems.length > 0 ? 1 : 0);

function beginsWith(list, start) {
  return start.length > 0 && start.every((item, index) => list[index] === item);
}

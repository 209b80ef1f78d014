import { join } from 'node:path';
import { hashOf, onceFor } from './content-stamp.mjs';
import { mustRun } from './process/run-command.mjs';

const INPUTS = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'];

/** Generates packages/db/src/generated from the schema, when the schema or Prisma changed. */
export function generatePrismaClient({ root, node, log, signal }) {
  const stamp = {
    stampFile: join(root, '.crucible/stamps/prisma-client'),
    hash: hashOf(root, INPUTS),
    result: join(root, 'packages/db/src/generated/client.ts'),
  };
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  return onceFor(stamp, () => mustRun(node, [prisma, 'generate', '--no-hints'], { cwd: root, log, signal }));
}

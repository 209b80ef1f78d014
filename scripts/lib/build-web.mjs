import { join } from 'node:path';
import { hashOf, onceFor } from './content-stamp.mjs';
import { mustRun } from './process/run-command.mjs';

const INPUTS = ['apps/web', 'packages/contracts', 'package-lock.json', 'tsconfig.base.json'];

/** Builds the web front end, when something in it changed. */
export function buildWeb({ root, node, log, signal }) {
  const cwd = join(root, 'apps/web');
  const stamp = {
    stampFile: join(root, '.crucible/stamps/web'),
    hash: hashOf(root, INPUTS),
    result: join(cwd, '.next/BUILD_ID'),
  };
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  return onceFor(stamp, () => mustRun(node, [next, 'build'], { cwd, env, log, signal }));
}

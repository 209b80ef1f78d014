import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';

/** Node runs TypeScript files as they are from this version on. */
const STRIPS_TYPES = [22, 18];

/** The Node that runs the product: the one that npm installed, else this one when it is new enough. */
export function modernNode(root) {
  const installed = join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > STRIPS_TYPES[0] || (major === STRIPS_TYPES[0] && minor >= STRIPS_TYPES[1]))
    return process.execPath;
  throw new Failure(
    `npm has no Node for ${process.platform} ${process.arch}: install Node ${STRIPS_TYPES.join('.')} or newer and start again.`,
  );
}

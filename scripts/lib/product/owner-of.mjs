import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** The name by which the sandboxes of one use of one checkout are known on an engine that others use too. */
export function ownerOf(root, use) {
  const hash = createHash('sha256').update(`${hostname()}\n${root}`).digest('hex').slice(0, 12);
  return `crucible-${use}-${hash}`;
}

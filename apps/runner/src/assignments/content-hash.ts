import { createHash } from 'node:crypto';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a content, in hex: the same for contents that say the same. */
export function contentHash(content: AssignmentContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

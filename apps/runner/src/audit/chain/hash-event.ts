import { createHash } from 'node:crypto';
import type { AuditEvent } from '@crucible/contracts/audit';
import { canonicalJson } from '../../assignments/canonical-json.ts';

/** What the first event of a chain has before it. */
export const NO_HASH = '0'.repeat(64);

/**
 * The hash that seals an event: the SHA-256, in hex, of its canonical JSON (keys in order, no spaces) as it is exported, with its
 * place in the chain and the hash of the event before it, and without its own.
 */
export function hashEvent(event: Omit<AuditEvent, 'hash'> & { hash?: string | null }): string {
  const { hash: _own, ...hashed } = event;
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex');
}

import { createHash } from 'node:crypto';

/** What tells one program from another in the audit trail: the SHA-256, in hex, of `[[path, SHA-256 of content], …]` as JSON. */
export function hashCode(files: readonly { path: string; content: Uint8Array }[]): string {
  return sha256(JSON.stringify(files.map(({ path, content }) => [path, sha256(content)])));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the builds the certificates that Node on this machine trusts besides its own; true when there are any. */
export function copyCertificates(root) {
  const extra = process.env.NODE_EXTRA_CA_CERTS;
  if (!extra) return false;
  copyFileSync(extra, join(root, 'deploy/ca-certificates/machine.crt'));
  return true;
}

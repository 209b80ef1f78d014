import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The kernel keeps a unix socket's path in 108 bytes, the last of them a NUL. */
const MAX_SOCKET_PATH_BYTES = 107;

/** True when a socket called `name` in `folder` can be listened on. */
export function fitsSocket(folder, name) {
  return Buffer.byteLength(join(folder, name)) <= MAX_SOCKET_PATH_BYTES;
}

/**
 * A folder for sockets that only this user can enter: below `.crucible`, or in the folder for temporary files where the path of the
 * checkout is too long for a socket.
 * @returns the `folder`, and `remove()`
 */
export function makeSocketFolder({ root, owner, longestName }) {
  const short = createHash('sha256').update(owner).digest('hex').slice(0, 8);
  let folder = join(root, '.crucible/sockets', short);
  if (fitsSocket(folder, longestName)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
  } else {
    // Made under a name that nobody could have prepared.
    folder = mkdtempSync(join(tmpdir(), `crucible-${short}-`));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

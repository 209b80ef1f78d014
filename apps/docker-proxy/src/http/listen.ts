import { chmod, lstat, unlink } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Server } from 'node:net';
import type { Address } from '../parse-address.ts';

/** Read and write for the owner and the group, nothing for the others. */
const SOCKET_MODE = 0o660;

/** Listens where it is told to. A socket that a dead process has left is replaced; one that somebody listens on is not. */
export async function listen(server: Server, address: Address): Promise<void> {
  if (!('path' in address)) return listening(server, () => server.listen(address));
  await removeStale(address.path);
  // The mask, because between creation and chmod the socket would be open to others.
  const mask = process.umask(0o777 & ~SOCKET_MODE);
  try {
    await listening(server, () => server.listen(address));
  } finally {
    process.umask(mask);
  }
  await chmod(address.path, SOCKET_MODE);
}

async function removeStale(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return;
  if (!found.isSocket()) throw new Error(`${path} is there already and is no socket.`);
  if (await answers(path)) throw new Error(`Somebody listens on ${path} already.`);
  await unlink(path);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ path });
    probe.on('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.on('error', () => resolve(false));
  });
}

function listening(server: Server, start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve();
    });
    start();
  });
}

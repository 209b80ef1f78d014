import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';

/** Gives every connection a name for the audit: where it comes from, or its number on a unix socket, which has no addresses. */
export function createPeerNames(): (connection: Duplex) => string {
  const names = new WeakMap<Duplex, string>();
  let count = 0;
  return (connection) => {
    const known = names.get(connection);
    if (known !== undefined) return known;
    count += 1;
    const address = connection instanceof Socket ? connection.remoteAddress : undefined;
    const name =
      connection instanceof Socket && address !== undefined
        ? `${address}:${connection.remotePort}`
        : `unix#${count}`;
    names.set(connection, name);
    return name;
  };
}

import type { Duplex } from 'node:stream';

/** How long a client may take to read the last output and hang up. */
const LINGER_MS = 10_000;

/**
 * Joins two connections: what comes from one goes to the other, no faster than it takes it. The end of one direction is passed on
 * by itself (that is how a program's input ends); when a connection is gone, the other follows.
 */
export function joinStreams(client: Duplex, engine: Duplex): void {
  client.pipe(engine);
  engine.pipe(client);
  client.on('error', () => engine.destroy());
  engine.on('error', () => client.destroy());
  client.on('close', () => engine.destroy());
  engine.on('close', () => {
    if (!engine.readableEnded) {
      client.destroy();
      return;
    }
    // Its last output may still be on the way to a slow reader; what that one says now goes nowhere.
    client.resume();
    setTimeout(() => client.destroy(), LINGER_MS).unref();
  });
}

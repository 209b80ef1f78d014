import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

export type Recorder = {
  /** First lines of the requests that came through, in order. */
  requests: string[];
  stop(): Promise<void>;
};

/** Listens on `path` and passes everything on to the engine at `enginePath`, remembering what it was asked. */
export async function startRecorder(path: string, enginePath: string): Promise<Recorder> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const engine = connect({ path: enginePath, allowHalfOpen: true });
    // The proxy uses a connection for one request, so its first bytes begin with the one line.
    client.once('data', (chunk: Buffer) => requests.push(chunk.toString('latin1').split(' HTTP/')[0] ?? ''));
    client.pipe(engine);
    engine.pipe(client);
    for (const [socket, other] of [
      [client, engine],
      [engine, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(path);
  await once(server, 'listening');
  return {
    requests,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

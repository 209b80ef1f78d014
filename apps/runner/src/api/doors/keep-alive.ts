import type { WebSocket, WebSocketServer } from 'ws';

const INTERVAL_MS = 30_000;

/** Ends connections whose client has gone without a word: one that does not answer a ping within half a minute. */
export function keepAlive(server: WebSocketServer): void {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) socket.terminate();
      else {
        silent.add(socket);
        socket.ping();
      }
    }
  }, INTERVAL_MS);
  timer.unref();
  server.on('connection', (socket) => socket.on('pong', () => silent.delete(socket)));
  server.on('close', () => clearInterval(timer));
}

import type { IncomingMessage } from 'node:http';
import { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A request to open a WebSocket, with the connection that it came on. */
export type Upgrade = {
  socket: Socket;
  head: Buffer;
  /** Takes the connection away from the response, which will say nothing on it. */
  release(): void;
};

/** Upgrades that socket.io answers itself. */
const SOCKET_IO = '/socket.io/';
const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Leads requests to open a WebSocket through the routes of the app, so that the same rules hold for them as for all
 * others; a route finds the connection with what this returns. `isOurs` says by its path which requests have such a
 * route; what neither they nor socket.io want is closed.
 */
export function routeUpgrades(app: FastifyInstance, isOurs: (path: string) => boolean) {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();

  app.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const url = request.url ?? '';
    if (url.startsWith(SOCKET_IO)) return;
    socket.on('error', () => socket.destroy());
    if (request.method !== 'GET' || !isOurs(url.split('?', 1)[0] ?? '')) {
      socket.end(NOT_FOUND);
      return;
    }
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    // An answer in place of an upgrade is the last thing on this connection.
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.end());
    upgrades.set(request, { socket, head, release: () => response.detachSocket(socket) });
    app.routing(request, response);
  });

  return (request: IncomingMessage): Upgrade | undefined => upgrades.get(request);
}

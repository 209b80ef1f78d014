import { MAY_EXECUTE } from '../doors/door-route.ts';
import type { DoorRoute } from '../doors/door-route.ts';
import { serveConnection } from './connection.ts';

/** A WebSocket for one job, whose output streams and whose stdin stays open. */
export const connectRoute: DoorRoute = {
  method: 'GET',
  path: '/connect',
  scopes: MAY_EXECUTE,
  async handle(deps, { caller, request, reply }) {
    const upgrade = deps.upgradeOf(request.raw);
    if (upgrade === undefined) {
      return reply.code(426).header('upgrade', 'websocket').send({ message: 'This is for WebSockets.' });
    }
    reply.hijack();
    upgrade.release();
    deps.sockets.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
      deps.sockets.emit('connection', socket, request.raw);
      serveConnection(socket, { deps, caller, address: request.ip, log: request.log });
    });
    return reply;
  },
};

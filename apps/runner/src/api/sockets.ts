import type { Server as HttpServer } from 'node:http';
import type { ErrorCode } from '@crucible/contracts/errors';
import { Server } from 'socket.io';
import type { Logger } from '../lib/logger.ts';
import type { ApiDeps } from './api-deps.ts';
import { createConnectionCount } from './connection-count.ts';
import { errorBody } from './error-body.ts';
import { registerGradingEvents } from './grading-socket-events.ts';
import { registerImageTaskEvents } from './image-task-socket-events.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';
import { registerRunEvents } from './run-socket-events.ts';
import { isSameOrigin } from './same-origin.ts';
import type { SessionReader } from './session-cookie.ts';

export type SocketOptions = {
  deps: ApiDeps;
  sessions: SessionReader;
  allowedOrigins: readonly string[];
  socketsPerPerson: number;
  log: Logger;
};

const MAX_EVENT_BYTES = 1024 * 1024;

/**
 * The live connection of a page: events of contracts/events. A connection belongs to the person whose session
 * cookie came with it. What a connection misses while it is away is read from the run's log, so nothing is buffered for it.
 */
export function createSockets(server: HttpServer, options: SocketOptions): LiveServer {
  const io: LiveServer = new Server(server, {
    serveClient: false,
    maxHttpBufferSize: MAX_EVENT_BYTES,
    // There are other WebSockets on this server: doors/upgrade closes what nobody wants.
    destroyUpgrade: false,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request.headers, options.allowedOrigins)),
  });
  const connections = createConnectionCount(options.socketsPerPerson);

  /** Why a connection is refused; null when it is not. */
  async function admit(socket: LiveSocket): Promise<Error | null> {
    try {
      const identity = await options.sessions.read(socket.request.headers.cookie);
      if (identity === null) return refusal('not_signed_in');
      if (!connections.hasRoom(identity.personId))
        return refusal('forbidden', 'You have too many pages of this product open.');
      Object.assign(socket.data, identity);
      return null;
    } catch (error) {
      options.log.warn({ err: error }, 'cannot read the session of a connection');
      return refusal('unavailable');
    }
  }

  async function admitOrRefuse(socket: LiveSocket, next: (refusal?: Error) => void): Promise<void> {
    next((await admit(socket)) ?? undefined);
  }

  io.use((socket, next) => void admitOrRefuse(socket, next));

  io.on('connection', (socket) => {
    connections.add(socket.data.personId);
    socket.on('disconnect', () => connections.remove(socket.data.personId));
    if (socket.data.sessionId !== null) void socket.join(roomOf(socket.data.sessionId));
    registerRunEvents(socket, { deps: options.deps, log: options.log });
    registerGradingEvents(socket, { deps: options.deps, log: options.log });
    registerImageTaskEvents(socket, { deps: options.deps, log: options.log });
  });
  // Whoever was signed out, banned or deleted is not told anything more. Below socket.io's own goodbye, so that a page
  // comes back as whoever it is then.
  options.deps.sessionEnds.onEnd((sessionId) => {
    for (const id of io.sockets.adapter.rooms.get(roomOf(sessionId)) ?? [])
      io.sockets.sockets.get(id)?.conn.close();
  });
  return io;
}

const roomOf = (sessionId: string) => `session:${sessionId}`;

/** An error whose `data` socket.io hands to the client. */
function refusal(code: ErrorCode, message?: string): Error {
  const body = errorBody(code, message);
  return Object.assign(new Error(body.message), { data: body });
}

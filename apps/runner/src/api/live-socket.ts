import type { ClientEvents, ServerEvents } from '@crucible/contracts/events';
import type { Server, Socket } from 'socket.io';

/** What the handshake established. */
export type SocketData = { personId: string };

type NoEvents = Record<string, never>;

export type LiveSocket = Socket<ClientEvents, ServerEvents, NoEvents, SocketData>;
export type LiveServer = Server<ClientEvents, ServerEvents, NoEvents, SocketData>;

import type { ClientEvents, ServerEvents } from '@crucible/contracts/events';
import type { Server, Socket } from 'socket.io';
import type { Identity } from './identity.ts';

/** What the handshake established. */
export type SocketData = Identity;

type NoEvents = Record<string, never>;

export type LiveSocket = Socket<ClientEvents, ServerEvents, NoEvents, SocketData>;
export type LiveServer = Server<ClientEvents, ServerEvents, NoEvents, SocketData>;

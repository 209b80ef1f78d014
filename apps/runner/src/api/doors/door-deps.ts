import type { IncomingMessage } from 'node:http';
import type { WebSocketServer } from 'ws';
import type { ApiDeps } from '../api-deps.ts';
import type { Upgrade } from './upgrade.ts';

/** Everything that the operations behind the doors need. */
export type DoorDeps = ApiDeps & {
  /** Whether clients of Judge0 may wait for results. */
  isWaitAllowed: boolean;
  sockets: WebSocketServer;
  /** The connection of a request to open a WebSocket; undefined for any other request. */
  upgradeOf: (request: IncomingMessage) => Upgrade | undefined;
};

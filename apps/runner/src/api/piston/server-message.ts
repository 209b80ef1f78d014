import type { WebSocket } from 'ws';

export type StageName = 'compile' | 'run';

/** What is said to the client of a connection. */
export type ServerMessage =
  | { type: 'runtime'; language: string; version: string }
  | { type: 'stage'; stage: StageName }
  | { type: 'data'; stream: 'stdout' | 'stderr'; data: string }
  | { type: 'exit'; stage: StageName; code: number | null; signal: string | null; error?: string }
  | { type: 'error'; message: string };

/** How a connection is closed. */
export const CLOSE = {
  alreadyInitialized: [4000, 'Already Initialized'],
  initializationTimeout: [4001, 'Initialization Timeout'],
  notifiedError: [4002, 'Notified Error'],
  notYetInitialized: [4003, 'Not yet Initialized'],
  onlyStdin: [4004, 'Can only write to stdin'],
  invalidSignal: [4005, 'Invalid signal'],
  jobCompleted: [4999, 'Job Completed'],
} as const satisfies Record<string, readonly [number, string]>;

/** Resolves when the message has left: a client that does not read makes its sender wait. */
export function sendMessage(socket: WebSocket, message: ServerMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(JSON.stringify(message), (error) => (error == null ? resolve() : reject(error)));
  });
}

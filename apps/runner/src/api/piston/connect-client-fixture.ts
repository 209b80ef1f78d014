import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ServerMessage } from './server-message.ts';

/** A client of `/connect`, and what it has heard. */
export type ConnectClient = {
  socket: WebSocket;
  messages: ServerMessage[];
  send(message: unknown): void;
  /** Everything that one stream has said so far. */
  text(stream: 'stdout' | 'stderr'): string;
  /** Resolves when a message fits; rejects when the connection is closed before. */
  until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage>;
  /** Resolves when a stream has said this. */
  untilSaid(text: string, stream?: 'stdout' | 'stderr'): Promise<void>;
  /** Resolves with code and reason. */
  closed: Promise<[number, string]>;
};

/** Opens a connection; rejects with the HTTP status when it is refused. */
export async function openConnection(
  url: string,
  { headers = {}, path = '/api/v2/connect' }: { headers?: Record<string, string>; path?: string } = {},
): Promise<ConnectClient> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, { headers });
  const messages: ServerMessage[] = [];
  const watchers = new Set<() => void>();
  const tell = () => [...watchers].forEach((watch) => watch());
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString('utf8')) as ServerMessage);
    tell();
  });
  const closed = new Promise<[number, string]>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve([code, reason.toString()]);
      tell();
    });
  });
  await once(socket, 'open');

  const text = (wanted: 'stdout' | 'stderr') =>
    messages.map((one) => (one.type === 'data' && one.stream === wanted ? one.data : '')).join('');

  function when<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const watch = () => {
        const found = look();
        if (found === undefined && socket.readyState !== WebSocket.CLOSED) return;
        watchers.delete(watch);
        if (found === undefined) reject(new Error(`Closed after ${JSON.stringify(messages)}`));
        else resolve(found);
      };
      watchers.add(watch);
      watch();
    });
  }

  return {
    socket,
    messages,
    closed,
    text,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    until: (fits) => when(() => messages.find(fits)),
    untilSaid: async (said, stream = 'stdout') => {
      await when(() => (text(stream).includes(said) ? true : undefined));
    },
  };
}

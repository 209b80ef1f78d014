import type {
  ClientEvents,
  OutputChunk,
  OutputMessage,
  Reply,
  RunCursor,
  RunState,
  ServerEvents,
} from '@crucible/contracts/events';
import type { ErrorBody } from '@crucible/contracts/errors';
import { isFinalStatus } from '@crucible/contracts/run-status';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

export type ClientSocket = Socket<ServerEvents, ClientEvents>;

/** Somebody with a browser: a cookie, and connections. */
export type Visitor = {
  cookie: string;
  query(procedure: string, input?: unknown): Promise<Answer>;
  mutate(procedure: string, input?: unknown): Promise<Answer>;
  get(path: string): Promise<Response>;
  /** A file. */
  send(path: string, content: string | Blob): Promise<Response>;
  /** Resolves when the connection is open; rejects when it is refused. */
  connect(options?: ConnectOptions): Promise<ClientSocket>;
};

type ConnectOptions = { headers?: Record<string, string>; transports?: string[] };

/** What a procedure answered: its data, or the error of the catalogue. */
export type Answer = { status: number; text: string; data: unknown; error: ErrorBody | undefined };

/** Comes to the site for the first time. */
export async function visit(url: string): Promise<Visitor> {
  const first = await fetch(`${url}/api/trpc/session.get`);
  return visitorWith(url, first.headers.get('set-cookie')?.split(';')[0] ?? '');
}

/** Somebody whose browser has this cookie. */
export function visitorWith(url: string, cookie: string): Visitor {
  const headers = { cookie, 'content-type': 'application/json' };
  return {
    cookie,
    query: async (procedure, input) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return answerOf(await fetch(`${url}/api/trpc/${procedure}${query}`, { headers: { cookie } }));
    },
    mutate: async (procedure, input) =>
      answerOf(
        await fetch(`${url}/api/trpc/${procedure}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input ?? null),
        }),
      ),
    get: (path) => fetch(`${url}${path}`, { headers: { cookie } }),
    send: (path, body) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/octet-stream' },
        body,
      }),
    connect: (options) => connect(url, { ...options, headers: { cookie, ...options?.headers } }),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body: { result?: { data: unknown }; error?: { data?: { error?: ErrorBody } } } = JSON.parse(text);
  return { status: response.status, text, data: body.result?.data, error: body.error?.data?.error };
}

export function connect(
  url: string,
  { headers = {}, transports = ['websocket'] }: ConnectOptions = {},
): Promise<ClientSocket> {
  const socket: ClientSocket = io(url, {
    forceNew: true,
    transports,
    extraHeaders: headers,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
}

/** What a watcher has seen of a run. */
export type Watcher = {
  cursor: RunCursor;
  messages: OutputMessage[];
  states: RunState[];
  text(): string;
  final(): Promise<RunState>;
};

/** Watches a run, also over reconnects: each time from the last piece that it has. */
export function watch(
  socket: ClientSocket,
  runId: string,
  from: RunCursor = { attempt: 0, seq: 0 },
): Watcher {
  const finished = Promise.withResolvers<RunState>();
  const chunks: OutputChunk[] = [];
  const watcher: Watcher = {
    cursor: from,
    messages: [],
    states: [],
    text: () => Buffer.concat(chunks.map((chunk) => Buffer.from(chunk.data))).toString('utf8'),
    final: () => finished.promise,
  };
  const begin = () => void socket.emit('run:watch', { runId, cursor: watcher.cursor }, () => undefined);
  socket.on('run:output', (message, acknowledge) => {
    if (message.runId !== runId) return;
    watcher.messages.push(message);
    chunks.push(...message.chunks);
    watcher.cursor = { attempt: message.attempt, seq: message.chunks.at(-1)?.seq ?? 0 };
    acknowledge();
  });
  socket.on('run:state', (state) => {
    if (state.id !== runId) return;
    watcher.states.push(state);
    if (isFinalStatus(state.status)) finished.resolve(state);
  });
  socket.on('connect', begin);
  begin();
  return watcher;
}

/** Sends an event and waits for its answer. */
export function ask<Value>(send: (reply: (answer: Reply<Value>) => void) => void): Promise<Reply<Value>> {
  return new Promise((resolve) => send(resolve));
}

import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Program } from './programs.ts';
import type { Timing } from './timing.ts';

type RunState = { id: string; status: string };
type OutputMessage = { runId: string };
type Watcher = { output: () => void; ended: (status: string) => void };

/** One visitor: a session and a socket, as a browser has them. */
export type CrucibleClient = {
  run(program: Program): Promise<Timing>;
  close(): void;
};

const UNFINISHED = new Set(['queued', 'running']);

/** Connects to a runner at `url` as a new visitor. */
export async function connectClient(url: string): Promise<CrucibleClient> {
  const cookie = await newSession(url);
  const socket = io(url, { extraHeaders: { cookie }, transports: ['websocket'] });
  const watchers = new Map<string, Watcher>();
  socket.on('run:output', (message: OutputMessage, acknowledge: () => void) => {
    acknowledge();
    watchers.get(message.runId)?.output();
  });
  socket.on('run:state', (state: RunState) => {
    if (!UNFINISHED.has(state.status)) watchers.get(state.id)?.ended(state.status);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    run: (program) => timeRun({ url, cookie, socket, watchers }, program),
    close: () => void socket.close(),
  };
}

async function newSession(url: string): Promise<string> {
  const response = await fetch(`${url}/api/trpc/session.get`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined)
    throw new Error(`The runner gave no session: ${response.status} ${await response.text()}`);
  return cookie;
}

type Connection = { url: string; cookie: string; socket: Socket; watchers: Map<string, Watcher> };

async function timeRun({ url, cookie, socket, watchers }: Connection, program: Program): Promise<Timing> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/trpc/runs.create`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      language: program.language,
      files: [{ path: program.entryFile, content: program.code }],
      interactive: false,
    }),
  });
  const body = (await response.json()) as { result?: { data: RunState } };
  const run = body.result?.data;
  if (run === undefined) throw new Error(`The run was refused: ${JSON.stringify(body).slice(0, 400)}`);
  return new Promise((resolve, reject) => {
    let firstOutputMs: number | null = null;
    const ended = (status: string) => {
      watchers.delete(run.id);
      if (status === 'completed' && firstOutputMs !== null) {
        resolve({ firstOutputMs, resultMs: performance.now() - startedAt });
      } else {
        reject(new Error(`The run ended as ${status}.`));
      }
    };
    const output = () => {
      firstOutputMs ??= performance.now() - startedAt;
    };
    watchers.set(run.id, { output, ended });
    socket.emit('run:watch', { runId: run.id, cursor: { attempt: 0, seq: 0 } }, (reply: { ok: boolean }) => {
      if (!reply.ok) reject(new Error('The run could not be watched.'));
    });
  });
}

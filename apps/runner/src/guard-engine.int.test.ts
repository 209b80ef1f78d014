import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dockerAddress } from './docker-address.ts';
import type { Executor } from './executor/executor.ts';
import { guardEngine } from './guard-engine.ts';

let folder: string;
let socket: string;
let server: Server | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guard-'));
  socket = join(folder, 'run.sock');
});

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  await rm(folder, { recursive: true });
});

async function listen(header: string | null): Promise<void> {
  server = createServer((_request, response) => {
    if (header !== null) response.setHeader('crucible-docker-proxy', header);
    response.end('OK');
  });
  await new Promise<void>((resolve) => server?.listen(socket, resolve));
}

/** Starts a guarded executor at `path`, and tells what became of it. */
async function start(path: string) {
  let started = false;
  let refused: string | null = null;
  const executor = {
    start: async () => {
      started = true;
    },
  } as Executor;
  const guarded = guardEngine(executor, dockerAddress({ socket: path }), (error) => {
    refused = error.message;
  });
  const failure = await guarded.start().then(
    () => null,
    (error: Error) => error.message,
  );
  return { started, refused, failure };
}

it('starts behind the run listener of the docker proxy', async () => {
  await listen('run');
  expect(await start(socket)).toEqual({ started: true, refused: null, failure: null });
});

it("does not start on the machine's engine", async () => {
  const raw = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');
  expect(await start(raw)).toMatchObject({
    started: false,
    refused: expect.stringContaining('ALLOW_RAW_DOCKER'),
  });
});

it('does not start behind the listener of the image manager', async () => {
  await listen('images');
  expect(await start(socket)).toMatchObject({ started: false, refused: expect.stringContaining('images') });
});

it('neither starts nor gives up while nothing answers', async () => {
  expect(await start(socket)).toMatchObject({
    started: false,
    refused: null,
    failure: expect.stringContaining('ENOENT'),
  });
});

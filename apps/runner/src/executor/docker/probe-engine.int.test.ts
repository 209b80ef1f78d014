import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngineProbe } from './probe-engine.ts';

let socketPath: string;
let server: Server | null = null;

beforeEach(() => {
  socketPath = join(tmpdir(), `crucible-probe-${process.pid}-${performance.now()}.sock`);
});

afterEach(stop);

async function listen(answer: RequestListener): Promise<void> {
  server = createServer(answer).listen(socketPath);
  await once(server, 'listening');
}

async function stop(): Promise<void> {
  if (server === null) return;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  server = null;
  await rm(socketPath, { force: true });
}

const address = () => ({ socketPath, host: null });

it('finds the engine of this machine, and which version it is', async () => {
  const raw = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');
  const probe = createEngineProbe({ socketPath: raw, host: null }, { mayBeRaw: true });
  expect(await probe()).toEqual({
    proxy: null,
    engine: 'there',
    engineVersion: expect.stringMatching(/^\d+\.\d+/),
    cause: null,
  });
});

it('tells a proxy that is away from an engine that is away', async () => {
  const probe = createEngineProbe(address(), { mayBeRaw: false });
  expect(await probe()).toMatchObject({ proxy: 'away', engine: 'away' });
  await listen((_request, response) => response.writeHead(502, { 'crucible-docker-proxy': 'run' }).end());
  expect(await probe()).toMatchObject({ proxy: 'there', engine: 'away', engineVersion: null });
  await stop();
  expect(await probe()).toMatchObject({ proxy: 'away', engine: 'away' });
});

it('sees that they are back, and asks for the version again', async () => {
  let version = '1.0';
  const engine: RequestListener = ({ url }, response) => {
    response.setHeader('crucible-docker-proxy', 'run');
    response.end(url === '/version' ? JSON.stringify({ Version: version }) : 'OK');
  };
  const probe = createEngineProbe(address(), { mayBeRaw: false });
  await listen(engine);
  expect(await probe()).toMatchObject({ proxy: 'there', engine: 'there', engineVersion: '1.0' });
  await stop();
  version = '2.0';
  expect(await probe()).toMatchObject({ engine: 'away' });
  await listen(engine);
  expect(await probe()).toMatchObject({ proxy: 'there', engine: 'there', engineVersion: '2.0' });
});

it('takes an engine that hangs for one that is away', async () => {
  await listen(() => undefined);
  const probe = createEngineProbe(address(), { mayBeRaw: false });
  expect(await probe()).toMatchObject({ proxy: 'there', engine: 'away' });
});

import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { MAX_UPLOAD_BYTES } from '@crucible/contracts/evaluation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWebServer } from './build-web-server.ts';
import type { WebServer } from './build-web-server.ts';
import { MAX_BODY_BYTES } from './runner-proxy.ts';

/** Answers with what it was asked, and accepts any upgrade by echoing. */
function startRunner(): Promise<Server> {
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on('end', () => response.end(JSON.stringify({ url: incoming.url, headers: incoming.headers })));
  });
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.pipe(socket);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = await startRunner();
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Answer = { status: number | undefined; headers: IncomingMessage['headers']; body: string };
type Asked = { port: number; path: string; method?: string; headers?: Record<string, string>; body?: Buffer };

function ask({ port, path, method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

describe('buildWebServer', () => {
  let runner: Server;
  let web: WebServer;
  let port: number;

  beforeEach(async () => {
    runner = await startRunner();
    port = await freePort();
    web = buildWebServer(
      {
        handle: async (incoming, response) =>
          void response.end(`page ${String(incoming.headers['x-nonce'])}`),
        upgrade: async (_request, socket) => void socket.destroy(),
        close: async () => {},
      },
      { runnerUrl: `http://127.0.0.1:${portOf(runner)}`, dev: false },
    );
    await web.listen(port, '127.0.0.1');
  });

  afterEach(async () => {
    await web.stop();
    runner.closeAllConnections();
    await new Promise((resolve) => runner.close(resolve));
  });

  it('gives every page its own nonce', async () => {
    const [first, second] = await Promise.all([ask({ port, path: '/' }), ask({ port, path: '/r/x' })]);
    const nonce = first.body.replace('page ', '');
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(second.body).not.toBe(first.body);
  });

  it('passes on what is for the runner, and tells it where the connection really comes from', async () => {
    const answer = await ask({
      port,
      path: '/api/trpc/x?y=1',
      headers: { 'x-forwarded-for': '9.9.9.9', forwarded: 'for=9.9.9.9' },
    });
    const seen = JSON.parse(answer.body) as { url: string; headers: Record<string, string> };
    expect(seen.url).toBe('/api/trpc/x?y=1');
    expect(seen.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(seen.headers.forwarded).toBeUndefined();
  });

  it.each([
    '/execute',
    '/executions?limit=1',
    '/executions/x/events',
    '/docs/assets/x.js',
    '/openapi.json',
    '/health',
  ])('passes on %s, because programs and their authors come in by the same port', async (path) => {
    expect(JSON.parse((await ask({ port, path })).body)).toMatchObject({ url: path });
  });

  it.each(['/apiary', '/documents', '/', '/r/api', '/metrics', '/livez', '/executed'])(
    'leaves %s to Next',
    async (path) => {
      expect((await ask({ port, path })).body).toMatch(/^page /);
    },
  );

  it.each(['/evaluations/x', '/benchmarks'])(
    'takes %s for a page, and with a key for the REST API',
    async (path) => {
      expect((await ask({ port, path })).body).toMatch(/^page /);
      const headers = { authorization: 'Bearer x' };
      expect(JSON.parse((await ask({ port, path, headers })).body)).toMatchObject({ url: path });
    },
  );

  it.each(['/api/evaluations/x/samples', '/evaluations/x/samples'])(
    'lets files of samples through to %s that are larger than any other body',
    async (path) => {
      const headers = { authorization: 'Bearer x' };
      const body = Buffer.alloc(MAX_BODY_BYTES + 1);
      expect((await ask({ port, path, method: 'POST', headers, body })).status).toBe(200);
      const announced = { ...headers, 'content-length': String(MAX_UPLOAD_BYTES + 1) };
      expect((await ask({ port, path, method: 'POST', headers: announced })).status).toBe(413);
    },
  );

  it('refuses a body that is announced too large', async () => {
    const headers = { 'content-length': String(MAX_BODY_BYTES + 1) };
    const answer = await ask({ port, path: '/api/trpc/x', method: 'POST', headers });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'payload_too_large' });
  });

  it('refuses a body that turns out too large', async () => {
    const body = Buffer.alloc(MAX_BODY_BYTES + 1);
    const headers = { 'transfer-encoding': 'chunked' };
    const refused = await ask({ port, path: '/api/trpc/x', method: 'POST', headers, body }).then(
      ({ status }) => status === 413,
      () => true,
    );
    expect(refused).toBe(true);
  });

  it('says in the words of the catalogue that the runner is away', async () => {
    runner.closeAllConnections();
    await new Promise((resolve) => runner.close(resolve));
    const answer = await ask({ port, path: '/api/trpc/x' });
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'unavailable' });
    runner = await startRunner();
  });

  it('carries a WebSocket, and ends it when it stops', async () => {
    const socket = connect(port, '127.0.0.1');
    const received: string[] = [];
    socket.on('data', (chunk) => received.push(chunk.toString()));
    socket.on('error', () => {});
    socket.write(
      'GET /socket.io/?x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    await expect.poll(() => received.join('')).toContain('101 Switching Protocols');
    socket.write('hello');
    await expect.poll(() => received.join('')).toContain('hello');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await web.stop();
    await closed;
    await web.listen(port, '127.0.0.1');
  });
});

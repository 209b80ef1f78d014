import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createRunnerProxy, isForRunner } from './runner-proxy.ts';
import { securityHeaders } from './security-headers.ts';

/** The part of Next that is needed: it renders pages, and in development carries its own WebSocket. */
export type Pages = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  close: () => Promise<void>;
};

export type WebServer = {
  /** Resolves once the port is open; rejects when it is taken. */
  listen: (port: number, host: string) => Promise<void>;
  /** Ends every connection, open WebSockets too. */
  stop: () => Promise<void>;
};

/** The one origin that browsers see: pages from Next, everything of the runner passed on. Does not listen. */
export function buildWebServer(pages: Pages, settings: { runnerUrl: string; dev: boolean }): WebServer {
  const runner = createRunnerProxy(settings.runnerUrl);
  const upgraded = new Set<Duplex>();

  const server = createServer((request, response) => {
    if (isForRunner(request)) return runner.web(request, response);
    if (request.url === '/healthz') return answerHealth(response);
    const nonce = randomBytes(16).toString('base64');
    const headers = securityHeaders(nonce, settings.dev);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Next takes the nonce for its own scripts from the policy in the request.
    request.headers['content-security-policy'] = headers['content-security-policy'];
    request.headers['x-nonce'] = nonce;
    return void pages.handle(request, response).catch(() => failPage(response));
  });

  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    socket.on('error', () => socket.destroy());
    if (isForRunner(request)) runner.upgrade(request, socket, head);
    else if (settings.dev) pages.upgrade(request, socket, head).catch(() => socket.destroy());
    else socket.destroy();
  });

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of upgraded) socket.destroy();
      server.closeAllConnections();
      await closed;
      runner.close();
      await pages.close();
    },
  };
}

function answerHealth(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end('{"status":"ok"}');
}

function failPage(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('The page could not be made. Reload it to try again.');
}

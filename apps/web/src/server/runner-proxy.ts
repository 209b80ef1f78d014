import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERRORS } from '@crucible/contracts/errors';
import type { ErrorCode } from '@crucible/contracts/errors';
import { MAX_UPLOAD_BYTES } from '@crucible/contracts/evaluation';
import { createProxyServer } from 'http-proxy-3';

/** As much as the runner takes: the largest request of its REST API. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;
/** Samples of evaluations come as files, which are passed on as they come and held nowhere. */
const UPLOAD_PATH = /^(?:\/api)?\/evaluations\/[\w-]+\/samples(?:\?|$)/;

const FORWARDING_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

export type RunnerProxy = {
  web: (request: IncomingMessage, response: ServerResponse) => void;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => void;
};

/** What the runner answers: the pages' own API, the API for programs with its doors, and its documentation. Everything else is a page. */
const RUNNER_PATHS = [
  'api',
  'dev',
  'socket.io',
  'execute',
  'executions',
  'images',
  'api-keys',
  'status',
  'audit',
  'health',
  'docs',
  'redoc',
  'openapi.json',
  'openapi.yaml',
  // The addresses of Judge0, whose clients know no others; Piston's are below /api.
  'submissions',
  'languages',
  'statuses',
  'about',
  'version',
  'config_info',
  'system_info',
  'workers',
  'statistics',
];

/** Both pages and addresses of the REST API: a browser that opens a page shows no key. */
const SHARED_PATHS = ['benchmarks', 'evaluations'];

type Asked = Pick<IncomingMessage, 'url' | 'headers'>;

/** Whether a request is for the runner and not for the pages. */
export function isForRunner({ url = '/', headers }: Asked): boolean {
  const first = /^\/([^/?]*)/.exec(url)?.[1] ?? '';
  return RUNNER_PATHS.includes(first) || (SHARED_PATHS.includes(first) && 'authorization' in headers);
}

/** Passes requests and WebSockets on to the runner; answers 503 itself while the runner is away. */
export function createRunnerProxy(runnerUrl: string): RunnerProxy {
  const agent = new Agent({ keepAlive: true });
  const proxy = createProxyServer({ target: runnerUrl, agent });
  proxy.on('error', (_error, _request, client) => {
    if ('writeHead' in client) refuse(client, 503, 'unavailable');
    else client.destroy();
  });
  // A WebSocket must not share the keep-alive agent: its connection never returns to the pool.
  const sockets = createProxyServer({ target: runnerUrl, ws: true });
  sockets.on('error', (_error, _request, client) => {
    if ('destroy' in client) client.destroy();
  });
  return {
    web(request, response) {
      setForwardedFor(request);
      if (limitBody(request, response)) proxy.web(request, response);
    },
    upgrade(request, socket, head) {
      setForwardedFor(request);
      sockets.ws(request, socket, head);
    },
    close: () => agent.destroy(),
  };
}

/** What a client says about where it comes from is not believed: only the address of its connection is. */
function setForwardedFor(request: IncomingMessage): void {
  for (const name of FORWARDING_HEADERS) delete request.headers[name];
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
}

/** False when the request was refused because of the length it announces; a body that grows too long is cut off. */
function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const maxBytes = UPLOAD_PATH.test(request.url ?? '') ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    refuse(response, 413, 'payload_too_large');
    return false;
  }
  let receivedBytes = 0;
  request.on('data', (chunk: Buffer) => {
    receivedBytes += chunk.length;
    if (receivedBytes <= maxBytes) return;
    refuse(response, 413, 'payload_too_large');
    request.destroy();
  });
  return true;
}

/** Answers with an error of the catalogue, if nothing has been answered yet. */
function refuse(response: ServerResponse, status: number, code: ErrorCode): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(JSON.stringify({ code, message: ERRORS[code] }));
}

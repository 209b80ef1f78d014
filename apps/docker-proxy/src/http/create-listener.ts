import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Asked, Audit } from '../audit.ts';
import type { ListenerName } from '../policy/policies.ts';
import { Refusal } from '../policy/refusal.ts';
import { handleRequest } from './handle-request.ts';
import { handleUpgrade } from './handle-upgrade.ts';
import type { JudgeDeps } from './judge.ts';
import { createPeerNames } from './peer-names.ts';
import { respondRefused, writeRefused } from './respond.ts';

const MAX_HEADER_BYTES = 16 * 1024;
const HEADERS_WITHIN_MS = 10_000;
const CHECK_EVERY_MS = 1_000;
const IDLE_MS = 30_000;
/** Errors that mean no more than that a client has hung up. */
const HUNG_UP = new Set(['ECONNRESET', 'EPIPE']);

export type ListenerOptions = {
  name: ListenerName;
  maxConnections: number;
  /** How long a request may take to come, with its body. */
  requestWithinMs: number;
};

/** The server of one listener. It does not listen by itself. */
export function createListener(deps: JudgeDeps & { audit: Audit }, options: ListenerOptions): Server {
  const { audit } = deps;
  const peerOf = createPeerNames();
  /** For headers, and for a body that is an echo of the query at most. */
  const firstWithinMs = Math.min(HEADERS_WITHIN_MS, options.requestWithinMs);
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: firstWithinMs,
    requestTimeout: options.requestWithinMs,
    connectionsCheckingInterval: CHECK_EVERY_MS,
    keepAliveTimeout: IDLE_MS,
    noDelay: true,
  });
  server.maxConnections = options.maxConnections;
  // Their size is limited; a limit of their number would only make the last ones invisible.
  server.maxHeadersCount = 0;

  const askedBy = (connection: Duplex, request?: IncomingMessage): Asked => ({
    listener: options.name,
    peer: peerOf(connection),
    method: request?.method ?? '',
    target: request?.url ?? '',
    route: null,
    container: null,
  });
  /** Connections that could not be understood: why is told once, whatever else was under way on them. */
  const broken = new WeakSet<Duplex>();
  const auditOf = (connection: Duplex): Audit => ({
    ...audit,
    refused: (asked, refusal) => {
      if (!broken.has(connection)) audit.refused(asked, refusal);
    },
  });
  const refuse = (connection: Duplex, asked: Asked, refusal: Refusal) => {
    audit.refused(asked, refusal);
    writeRefused(connection, refusal);
  };

  server.on('request', (request, response) => {
    response.setHeader('crucible-docker-proxy', options.name);
    const { socket } = request;
    void handleRequest({ ...deps, audit: auditOf(socket) }, askedBy(socket, request), { request, response });
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    void handleUpgrade({ ...deps, bodyWithinMs: firstWithinMs }, askedBy(socket, request), {
      request,
      socket,
      head,
    });
  });
  server.on('connect', (request, socket) => {
    socket.on('error', () => socket.destroy());
    const refusal = new Refusal('route_not_allowed', 'This is no proxy to anywhere else.');
    refuse(socket, askedBy(socket, request), refusal);
  });
  server.on('checkExpectation', (request, response) => {
    const refusal = new Refusal('header_not_allowed', 'The header expect is not understood.', {
      field: 'expect',
    });
    audit.refused(askedBy(request.socket, request), refusal);
    respondRefused({ request, response }, refusal);
  });
  server.on('clientError', (error: Error & { code?: string; rawPacket?: Buffer }, socket) => {
    // A connection that lingers to read its answer is found too slow again and again.
    if (broken.has(socket)) return;
    if (HUNG_UP.has(error.code ?? '')) {
      socket.destroy();
      return;
    }
    const refusal = badRequest(error);
    const firstLine = error.rawPacket?.toString('latin1').split('\r\n', 1)[0] ?? '';
    refuse(socket, { ...askedBy(socket), target: firstLine }, refusal);
    broken.add(socket);
  });
  server.on('drop', (dropped) => {
    const peer = `${dropped?.remoteAddress ?? 'unix'}`;
    const refusal = new Refusal('too_many_connections', 'There are too many connections.');
    audit.refused(
      { listener: options.name, peer, method: '', target: '', route: null, container: null },
      refusal,
    );
  });
  return server;
}

function badRequest(cause: Error & { code?: string }): Refusal {
  if (cause.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Refusal('client_too_slow', 'The request did not come in time.', { cause });
  }
  return new Refusal('request_malformed', 'That is no request that can be understood in one way only.', {
    cause,
  });
}

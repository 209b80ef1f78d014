import { STATUS_CODES } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal } from '../policy/refusal.ts';

/** How long a client may take to read a refusal. */
const LINGER_MS = 2_000;
/** Headers of the engine that clients need; the others are its own business. */
const PASSED = ['content-type', 'api-version', 'docker-experimental', 'ostype'];

export function passedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    PASSED.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

/** The body of every refusal: Docker's clients show `message`, programs go by `code`. */
function refusalBody({ message, reason, field }: Refusal): string {
  return JSON.stringify({ message: `${message}${field ? ` (${field})` : ''}`, code: reason });
}

/** Answers a refusal and closes the connection: what follows on it belongs to the refused request. */
export function respondRefused(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  refusal: Refusal,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = refusalBody(refusal);
  response.writeHead(refusal.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.write(body);
  if (request.complete || request.destroyed) {
    response.end();
    return;
  }
  // A client that is still speaking would lose the answer with the connection: the rest is read and dropped, for a while.
  const late = setTimeout(() => response.end(), LINGER_MS);
  request.once('close', () => {
    clearTimeout(late);
    response.end();
  });
  request.resume();
}

/** The same on a connection that has no response object, or none any more. */
export function writeRefused(connection: Duplex, refusal: Refusal): void {
  writeAnswer(connection, { status: refusal.status, body: refusalBody(refusal) });
}

/** Writes a whole answer and closes the connection. */
export function writeAnswer(connection: Duplex, { status, body }: { status: number; body: string }): void {
  if (!connection.writable) {
    connection.destroy();
    return;
  }
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  // What is still coming is read and dropped, or the answer could be lost with it.
  connection.resume();
  connection.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => connection.destroy(), LINGER_MS).unref();
}

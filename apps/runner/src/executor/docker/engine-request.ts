import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type EngineAddress = { socketPath: string | null; host: { hostname: string; port: number } | null };

export type EngineRequest = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: Readable;
  signal?: AbortSignal;
  /** Statuses that are answers; 200 and 201 where they are not named. */
  expected?: readonly number[];
};

/** What the engine, or the docker proxy before it, does not do. */
export class ImageEngineError extends Error {
  /** Null where there was no answer. */
  readonly status: number | null;
  /** The docker proxy's reason, where it was that. */
  readonly reason: string | null;

  constructor(message: string, options: { status?: number; reason?: string | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'ImageEngineError';
    this.status = options.status ?? null;
    this.reason = options.reason ?? null;
  }

  /** Whether the engine was not there, so that it is worth trying again. */
  get isAway(): boolean {
    return this.status === null || this.reason === 'engine_unavailable';
  }
}

const MAX_MESSAGE_BYTES = 64 * 1024;
/** More than any answer that is read whole; what an image says of itself is in some of them. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** Sends a request on a connection of its own. Resolves when the answer begins; rejects with `ImageEngineError`. */
export async function openEngine(address: EngineAddress, asked: EngineRequest): Promise<IncomingMessage> {
  const { method, path, headers = {}, body, signal, expected = [200, 201] } = asked;
  const { socketPath, host } = address;
  const where =
    host === null ? { socketPath: socketPath ?? undefined } : { host: host.hostname, port: host.port };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const length = body === undefined && method === 'POST' ? { 'content-length': '0' } : {};
    const request = httpRequest({
      ...{ ...where, method, path, agent: false, headers: { ...length, ...headers } },
      ...(signal !== undefined && { signal }),
    });
    request.on('response', resolve);
    request.on('error', (cause) => {
      reject(
        signal?.aborted === true
          ? signal.reason
          : new ImageEngineError('The engine cannot be reached.', { cause }),
      );
    });
    if (body === undefined) request.end();
    // A refusal may come before all of it is sent: the answer says why.
    else
      pipeline(body, request).catch((error: unknown) =>
        request.destroy(error instanceof Error ? error : undefined),
      );
  });
  if (expected.includes(answer.statusCode ?? 0)) return answer;
  throw await refusalOf(answer);
}

/** The same for a short answer, read whole. */
export async function askEngine(address: EngineAddress, asked: EngineRequest): Promise<unknown> {
  return readJson(await openEngine(address, asked));
}

/** A whole answer as JSON; null of an empty one. Rejects with `ImageEngineError` when it is longer than any should be. */
export async function readJson(answer: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES)
      throw new ImageEngineError('The engine says more than can be read.', {
        status: answer.statusCode ?? 0,
      });
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

async function refusalOf(answer: IncomingMessage): Promise<ImageEngineError> {
  let text = '';
  for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length > MAX_MESSAGE_BYTES) break;
  }
  const status = answer.statusCode ?? 0;
  try {
    const { message, code = null } = JSON.parse(text) as { message: string; code?: string };
    return new ImageEngineError(message, { status, reason: code });
  } catch {
    return new ImageEngineError(`The engine answered ${status}.`, { status });
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { CrucibleError, RateLimitError, UnavailableError, errorOf } from './crucible-error.ts';

export type ServiceOptions = {
  /** Where the service is: `http://127.0.0.1:8083`. */
  url: string;
  apiKey: string;
  /** How often a request is sent again when the service is busy or away; 3 if not given. */
  maxRetries?: number;
  fetch?: typeof fetch;
};

export type ServiceRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** Sent as it is, in the place of a body. */
  upload?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** The service, as HTTP. Rejects with a `CrucibleError` for whatever is not a success. */
export type Service = {
  /** Sends the request; again after a while when it can do no harm and the service is busy or away. */
  send(request: ServiceRequest): Promise<Response>;
  /** Sends the request and reads the answer. */
  json<Schema extends z.ZodType>(request: ServiceRequest, schema: Schema): Promise<z.output<Schema>>;
};

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 10_000;

export function createService(options: ServiceOptions): Service {
  const { url, apiKey, maxRetries = 3, fetch: request = fetch } = options;
  const base = url.replace(/\/+$/, '');

  async function sendOnce({
    method,
    path,
    body,
    upload,
    headers,
    signal,
  }: ServiceRequest): Promise<Response> {
    const init: RequestInit = {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(upload === undefined ? {} : { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(upload === undefined ? {} : { body: upload }),
      ...(signal === undefined ? {} : { signal }),
    };
    const response = await request(`${base}${path}`, init).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new UnavailableError('unreachable', `There is no answer from ${base}.`, { cause });
    });
    if (!response.ok) throw await errorOf(response);
    return response;
  }

  async function send(asked: ServiceRequest): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendOnce(asked);
      } catch (error) {
        // Whether an upload has arrived is not known when its answer is lost, and it must not be there twice.
        const isLost = asked.upload !== undefined && error instanceof UnavailableError;
        const delayMs = isLost ? null : retryDelayMs(error, attempt);
        if (delayMs === null || attempt > maxRetries) throw error;
        await sleep(delayMs, undefined, asked.signal === undefined ? {} : { signal: asked.signal });
      }
    }
  }

  return {
    send,
    async json(asked, schema) {
      const response = await send(asked);
      const parsed = schema.safeParse(await response.json().catch(() => null));
      if (parsed.success) return parsed.data;
      throw new CrucibleError(
        'unexpected_answer',
        `What answers at ${base} is no Crucible of this version.`,
        {
          status: response.status,
          cause: parsed.error,
        },
      );
    },
  };
}

/** How long to wait before a request is sent again; null when that would not help. */
function retryDelayMs(error: unknown, attempt: number): number | null {
  if (error instanceof RateLimitError) return Math.min(error.retryAfterSeconds * 1000, MAX_DELAY_MS);
  if (error instanceof UnavailableError) return Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), MAX_DELAY_MS);
  return null;
}

import type { Role } from '@crucible/contracts/role';
import { CallbackRefused } from '../callbacks/pin-address.ts';
import type { LookUp } from '../callbacks/pin-address.ts';
import { requestPinned } from '../callbacks/request-pinned.ts';
import type { Clock } from '../lib/clock.ts';
import { unseal } from '../lib/seal.ts';
import { answerFailure } from './answer-failure.ts';
import { EndpointFailed } from './endpoint-failed.ts';
import { endpointRules } from './endpoint-rules.ts';
import type { EndpointHosts } from './endpoint-rules.ts';
import { retryAfterMs } from './retry-after.ts';

export type AskDeps = {
  lookUp: LookUp;
  modelHosts: EndpointHosts;
  modelKeySecret: string;
  clock: Clock;
};

/** An endpoint as it is kept, and the role of its owner. */
export type AskedEndpoint = { baseUrl: string; sealedKey: string | null; role: Role };

type Request = {
  path: '/models' | '/chat/completions';
  /** Makes it a POST. */
  body?: object;
  timeoutMs: number;
  stop: AbortSignal;
};

const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * Asks an endpoint once; resolves with the text of a good answer. Only addresses that its owner may ask are connected to, no
 * redirect is followed, and an answer has at most 1 MiB. Rejects with `EndpointFailed`, or with the reason of `stop`.
 */
export async function askEndpoint(deps: AskDeps, endpoint: AskedEndpoint, request: Request): Promise<string> {
  const { body, timeoutMs, stop } = request;
  const url = `${endpoint.baseUrl}${request.path}`;
  const rules = endpointRules(deps.modelHosts, { url: new URL(url), role: endpoint.role });
  const apiKey = endpoint.sealedKey === null ? '' : unseal(deps.modelKeySecret, endpoint.sealedKey);
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
  };
  const method = body === undefined ? ('GET' as const) : ('POST' as const);
  const sent = { method, url, headers, stop, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  try {
    const answer = await requestPinned({ lookUp: deps.lookUp, rules, timeoutMs }, sent, async (response) => ({
      status: response.statusCode,
      retryAfterMs: retryAfterMs(headerOf(response.headers['retry-after']), deps.clock.now()),
      text: await boundedText(response.body),
    }));
    if (answer.status < 200 || answer.status > 299) throw answerFailure(answer, apiKey);
    return answer.text;
  } catch (cause) {
    stop.throwIfAborted();
    throw failureOf(cause);
  }
}

const headerOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

async function boundedText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES)
      throw new EndpointFailed('The endpoint sent more than 1 MiB.', { reach: 'request' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const LATE: readonly string[] = [
  'TimeoutError',
  'HeadersTimeoutError',
  'BodyTimeoutError',
  'ConnectTimeoutError',
];

function failureOf(cause: unknown): EndpointFailed {
  if (cause instanceof EndpointFailed) return cause;
  if (cause instanceof CallbackRefused)
    return new EndpointFailed(`This address cannot be used. ${cause.message}`, { reach: 'endpoint', cause });
  const isLate = cause instanceof Error && LATE.includes(cause.name);
  const message = isLate ? 'The endpoint did not answer in time.' : 'The endpoint could not be reached.';
  return new EndpointFailed(message, { reach: 'moment', cause });
}

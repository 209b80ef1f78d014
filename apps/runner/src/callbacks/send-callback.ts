import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { CallbackRefused, pinAddresses } from './pin-address.ts';
import type { LookUp, PinnedAddresses } from './pin-address.ts';
import { refusalOf } from './callback-rules.ts';
import type { CallbackRules } from './callback-rules.ts';

export type CallbackMessage = {
  method: 'POST' | 'PUT';
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

type Deps = {
  lookUp: LookUp;
  rules: CallbackRules;
  /** Ten seconds where it is missing. */
  timeoutMs?: number;
};

const TIMEOUT_MS = 10_000;

/**
 * Sends a message once and resolves with the HTTP status of the answer; the rest of the answer is not read, and a redirect is an
 * answer like any other. Rejects when there is none in time or `stop` aborts, with `CallbackRefused` when there never may be.
 */
export async function sendCallback(deps: Deps, message: CallbackMessage, stop: AbortSignal): Promise<number> {
  const { lookUp, rules, timeoutMs = TIMEOUT_MS } = deps;
  const url = new URL(message.url);
  const refusal = refusalOf(url, rules);
  if (refusal !== null) throw new CallbackRefused(refusal);
  const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
  const pinned = await orAbort(pinAddresses(lookUp, url.hostname, rules), signal);
  const dispatcher = new Agent({
    connect: { lookup: always(pinned), timeout: timeoutMs },
    pipelining: 0,
    maxHeaderSize: 16 * 1024,
  });
  try {
    const { statusCode, body } = await request(url, {
      method: message.method,
      headers: { ...message.headers, 'user-agent': 'Crucible' },
      body: message.body,
      dispatcher,
      signal,
    });
    body.on('error', () => undefined).destroy();
    return statusCode;
  } finally {
    await dispatcher.destroy();
  }
}

/** The answer to every question of the connection: the addresses that were looked at. */
function always(pinned: PinnedAddresses): LookupFunction {
  return (_hostname, options, answer) => {
    if (options.all === true) answer(null, pinned);
    else answer(null, pinned[0].address, pinned[0].family);
  };
}

async function orAbort<Value>(pending: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
  aborted.promise.catch(() => undefined);
  return Promise.race([pending, aborted.promise]);
}

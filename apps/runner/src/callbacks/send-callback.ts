import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { CallbackRefused, pinAddress } from './pin-address.ts';
import type { Address, LookUp } from './pin-address.ts';
import { refusalOf } from './callback-rules.ts';
import type { CallbackRules } from './callback-rules.ts';

export type CallbackMessage = {
  method: 'POST' | 'PUT';
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

type Deps = { lookUp: LookUp; rules: CallbackRules };

const TIMEOUT_MS = 10_000;

/**
 * Sends a message once and resolves with the HTTP status of the answer; the rest of the answer is not read, and a redirect is an
 * answer like any other. Rejects when there is none within ten seconds, with `CallbackRefused` when there never may be.
 */
export async function sendCallback({ lookUp, rules }: Deps, message: CallbackMessage): Promise<number> {
  const url = new URL(message.url);
  const refusal = refusalOf(url, rules);
  if (refusal !== null) throw new CallbackRefused(refusal);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const pinned = await orAbort(pinAddress(lookUp, url.hostname, rules), signal);
  const dispatcher = new Agent({
    connect: { lookup: always(pinned), timeout: TIMEOUT_MS },
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

/** The answer to every question of the connection: the address that was looked at. */
function always({ address, family }: Address): LookupFunction {
  return (_hostname, options, answer) => {
    if (options.all === true) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
}

async function orAbort<Value>(pending: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
  aborted.promise.catch(() => undefined);
  return Promise.race([pending, aborted.promise]);
}

import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { Dispatcher } from 'undici';
import { refusalOf } from './callback-rules.ts';
import type { CallbackRules } from './callback-rules.ts';
import { CallbackRefused, pinAddresses } from './pin-address.ts';
import type { LookUp, PinnedAddresses } from './pin-address.ts';

export type PinDeps = {
  lookUp: LookUp;
  rules: CallbackRules;
  /** Ten seconds where it is missing. */
  timeoutMs?: number;
};

export type PinnedRequest = {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  stop: AbortSignal;
};

const TIMEOUT_MS = 10_000;

/**
 * Sends a request once, to addresses that were looked at, and resolves with what `read` makes of the answer; a redirect is
 * an answer like any other. Rejects when there is none in time or `stop` aborts, with `CallbackRefused` when there
 * never may be.
 */
export async function requestPinned<Result>(
  { lookUp, rules, timeoutMs = TIMEOUT_MS }: PinDeps,
  { method, url: address, headers, body, stop }: PinnedRequest,
  read: (answer: Dispatcher.ResponseData) => Promise<Result>,
): Promise<Result> {
  const url = new URL(address);
  const refusal = refusalOf(url, rules);
  if (refusal !== null) throw new CallbackRefused(refusal);
  const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
  const pinned = await orAbort(pinAddresses(lookUp, url.hostname, rules), signal);
  const dispatcher = new Agent({
    connect: { lookup: always(pinned), timeout: timeoutMs },
    pipelining: 0,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 16 * 1024,
  });
  try {
    const sent = { ...headers, 'user-agent': 'Crucible' };
    return await read(await request(url, { method, headers: sent, body: body ?? null, dispatcher, signal }));
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

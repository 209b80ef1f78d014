import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';

const POLL_MS = 100;
const ANSWER_WITHIN_MS = 10_000;

/** Waits until `url` answers 200, at most `withinMs`; the last answer is in the Failure otherwise. */
export async function waitForHttp(url, { withinMs, log, signal }) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask(url);
    if (answer.ok) return;
    signal?.throwIfAborted();
    if (performance.now() > deadline)
      throw new Failure(`${url} did not become ready within ${withinMs / 1000} s: ${answer.text}`);
    log?.(answer.text);
    await sleep(POLL_MS, undefined, { signal });
  }
}

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), redirect: 'manual' });
    const text = await response.text();
    return { ok: response.status === 200, text: `${response.status} ${text.slice(0, 200)}` };
  } catch (error) {
    return { ok: false, text: error.cause?.message ?? error.message };
  }
}

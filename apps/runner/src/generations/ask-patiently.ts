import { setTimeout as sleep } from 'node:timers/promises';
import { EndpointFailed } from '../model-endpoints/endpoint-failed.ts';
import type { RequestPace } from './request-pace.ts';

type Options = {
  /** How often it is asked again. */
  retries: number;
  /** Before it is asked again for the first time; later it is twice as long each time. */
  firstDelayMs: number;
  pace: RequestPace;
  signal: AbortSignal;
  /** Called before each request; false: there is to be none any more. */
  mayAsk: () => Promise<boolean>;
};

const MAX_DELAY_MS = 60_000;
/** An endpoint that wants to be left alone for longer is asked again nevertheless. */
const MAX_HOLD_MS = 300_000;

/**
 * Asks again, later and later, where an endpoint fails for the moment. Resolves with null where nothing is to be asked any more;
 * rejects with the last `EndpointFailed`, or when the signal aborts.
 */
export async function askPatiently<Answer>(
  ask: () => Promise<Answer>,
  options: Options,
): Promise<Answer | null> {
  const { retries, firstDelayMs, pace, signal, mayAsk } = options;
  for (let attempt = 0; ; attempt += 1) {
    await pace.untilFree(signal);
    if (!(await mayAsk())) return null;
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof EndpointFailed) || error.reach !== 'moment') throw error;
      if (error.retryAfterMs !== null) pace.holdOff(Math.min(error.retryAfterMs, MAX_HOLD_MS));
      if (attempt >= retries) throw error;
      if (error.retryAfterMs === null)
        await sleep(Math.min(firstDelayMs * 2 ** attempt, MAX_DELAY_MS), undefined, { signal });
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../lib/logger.ts';

const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 2_000;
const GIVE_UP_MS = 60_000;

type Options = { log: Logger; signal: AbortSignal };

/**
 * Repeats a transaction while the database is away: a result that took a minute to compute is worth waiting for.
 * Rejects with the last failure after a minute, or as soon as `signal` aborts.
 */
export async function untilStored<T>(transaction: () => Promise<T>, { log, signal }: Options): Promise<T> {
  const startedAtMs = performance.now();
  for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(retryMs * 2, MAX_RETRY_MS)) {
    try {
      return await transaction();
    } catch (error) {
      if (signal.aborted || performance.now() - startedAtMs > GIVE_UP_MS) throw error;
      log.warn({ err: error }, 'cannot store what became of a run');
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

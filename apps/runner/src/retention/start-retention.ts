import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '../lib/logger.ts';
import { sweepRetention } from './sweep-retention.ts';
import type { RetentionPeriods } from './sweep-retention.ts';

type Deps = { pool: Pool; log: Logger; instance: string; periods: () => RetentionPeriods };

const FIRST_MS = 60_000;
const INTERVAL_MS = 3_600_000;

/** Sees to it that retention happens, at the latest an hour after its day is over; returns how to stop that. */
export function startRetention(deps: Deps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const wait = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  const sweeping = (async () => {
    await wait(FIRST_MS);
    while (!stopping.signal.aborted) {
      try {
        const swept = await sweepRetention({ ...deps, periods: deps.periods() });
        if (swept !== null) deps.log.info(swept, 'removed what is older than it may become');
      } catch (error) {
        deps.log.warn({ err: error }, 'cannot remove what is older than it may become');
      }
      await wait(INTERVAL_MS);
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await sweeping;
    },
  };
}

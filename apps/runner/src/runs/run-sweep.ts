import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { forgetIdempotencyKeys } from '../executions/forget-idempotency-keys.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { forgetOldTurns } from '../queue/forget-old-turns.ts';
import { failAbandonedRuns } from './fail-abandoned-runs.ts';
import type { RunEvents } from './run-events.ts';

type Deps = {
  db: Db;
  pool: Pick<Pool, 'query'>;
  events: RunEvents;
  clock: Clock;
  log: Logger;
  instance: string;
};

const INTERVAL_MS = 30_000;
const DAY_MS = 24 * 3_600_000;
const TURNS_AGE_MS = DAY_MS;
const IDEMPOTENCY_KEYS_AGE_MS = DAY_MS;

/** Puts the tables in order, at once and then regularly; returns how to stop that. */
export function startRunSweep(deps: Deps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const sweep = async () => {
    while (!stopping.signal.aborted) {
      try {
        await failAbandonedRuns(deps);
        await forgetOldTurns(deps.pool, TURNS_AGE_MS);
        await forgetIdempotencyKeys(deps, IDEMPOTENCY_KEYS_AGE_MS);
      } catch (error) {
        deps.log.warn({ err: error }, 'cannot sweep the runs');
      }
      await sleep(INTERVAL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const sweeping = sweep();
  return {
    stop: async () => {
      stopping.abort();
      await sweeping;
    },
  };
}

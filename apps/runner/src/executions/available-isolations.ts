import { IsolationSchema } from '@crucible/contracts/isolation';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Pool } from 'pg';
import { listLiveWorkers } from '../workers/list-live-workers.ts';

/** The isolation levels that workers of this installation serve now. */
export type AvailableIsolations = () => Promise<ReadonlySet<Isolation>>;

/** However many ask, the workers are read this seldom. */
const FRESH_MS = 1_000;

export function createAvailableIsolations(deps: { pool: Pick<Pool, 'query'> }): AvailableIsolations {
  let reading: Promise<ReadonlySet<Isolation>> = Promise.resolve(new Set());
  let readAtMs = Number.NEGATIVE_INFINITY;

  async function read(): Promise<ReadonlySet<Isolation>> {
    const names = (await listLiveWorkers(deps)).flatMap(({ isolations }) => isolations);
    return new Set(names.flatMap((name) => IsolationSchema.safeParse(name).data ?? []));
  }

  return () => {
    if (performance.now() - readAtMs < FRESH_MS) return reading;
    readAtMs = performance.now();
    reading = read();
    // What failed is read again, by whoever asks next.
    reading.catch(() => {
      readAtMs = Number.NEGATIVE_INFINITY;
    });
    return reading;
  };
}

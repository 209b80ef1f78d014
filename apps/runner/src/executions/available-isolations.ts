import { IsolationSchema } from '@crucible/contracts/isolation';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Pool } from 'pg';
import { listLiveWorkers } from '../workers/list-live-workers.ts';

/** What a run can require of its worker: an isolation level, or a graphics processor. */
export type Requirement = Isolation | 'gpu';

/** The isolation levels that workers of this installation serve now, and `gpu` where one of them has a graphics processor. */
export type AvailableIsolations = () => Promise<ReadonlySet<Requirement>>;

/** However many ask, the workers are read this seldom. */
const FRESH_MS = 1_000;

export function createAvailableIsolations(deps: { pool: Pick<Pool, 'query'> }): AvailableIsolations {
  let reading: Promise<ReadonlySet<Requirement>> = Promise.resolve(new Set());
  let readAtMs = Number.NEGATIVE_INFINITY;

  async function read(): Promise<ReadonlySet<Requirement>> {
    const workers = await listLiveWorkers(deps);
    const levels = workers
      .flatMap(({ isolations }) => isolations)
      .flatMap((name) => IsolationSchema.safeParse(name).data ?? []);
    return new Set(workers.some(({ report }) => report?.hasGpu === true) ? [...levels, 'gpu'] : levels);
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

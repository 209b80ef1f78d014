import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '../lib/logger.ts';
import { announceWorker } from './announce-worker.ts';
import type { WorkerDescription, WorkerIdentity } from './announce-worker.ts';
import { removeWorker } from './remove-worker.ts';

type Deps = { pool: Pick<Pool, 'query'>; log: Logger };

export type WorkerHeartbeat = {
  start(): void;
  /** Stops, and takes the worker off the list. Never rejects. */
  stop(): Promise<void>;
};

type Options = WorkerIdentity & { describe: () => Promise<WorkerDescription>; intervalMs?: number };

const INTERVAL_MS = 1_500;

/** Announces the worker again and again. While the database is away nobody hears it, and afterwards it goes on. */
export function createWorkerHeartbeat({ pool, log }: Deps, options: Options): WorkerHeartbeat {
  const stopping = new AbortController();
  let beating: Promise<void> = Promise.resolve();
  let isHeard = true;

  const beat = async () => {
    try {
      await announceWorker({ pool }, options, await options.describe());
      isHeard = true;
    } catch (error) {
      if (isHeard) log.warn({ err: error }, 'this worker cannot say that it is there');
      isHeard = false;
    }
  };

  const keepBeating = async () => {
    while (!stopping.signal.aborted) {
      await beat();
      const intervalMs = options.intervalMs ?? INTERVAL_MS;
      await sleep(intervalMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  return {
    start() {
      beating = keepBeating();
    },
    async stop() {
      stopping.abort();
      await beating;
      await removeWorker({ pool }, options.processId).catch((error: unknown) => {
        log.warn({ err: error }, 'this worker cannot say that it ends');
      });
    },
  };
}

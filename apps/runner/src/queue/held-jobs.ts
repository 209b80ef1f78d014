import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '../lib/logger.ts';
import { extendLeases } from './extend-leases.ts';
import type { ClaimedJob } from './job.ts';
import { JobAborted } from './job-aborted.ts';

export type HeldJob = { job: ClaimedJob; signal: AbortSignal; stillOurs(): boolean };

export type HeldJobs = {
  start(): void;
  hold(job: ClaimedJob): HeldJob;
  letGo(holding: HeldJob): void;
  size(): number;
  /** Waits `drainMs` for all to be let go, then aborts what is left and waits for that. Heartbeats go on meanwhile. */
  drain(drainMs: number): Promise<void>;
};

type Options = { leaseMs: number; heartbeatMs: number };
type Entry = HeldJob & { id: string; fence: number; abort(reason: JobAborted): void };

/** The jobs that a worker has, and the heartbeat that keeps their leases alive. */
export function createHeldJobs(
  deps: { pool: Pool; log: Logger },
  { leaseMs, heartbeatMs }: Options,
): HeldJobs {
  const entries = new Map<HeldJob, Entry>();
  const ended = new AbortController();
  let beating: Promise<void> = Promise.resolve();
  let noneLeft = () => {};

  const beat = async () => {
    const tickets = [...entries.values()];
    if (tickets.length === 0) return;
    const lost = await extendLeases(deps.pool, tickets, leaseMs);
    for (const entry of lost) {
      // It may have been settled and let go while the statement was under way.
      if (!entries.has(entry)) continue;
      deps.log.warn({ jobId: entry.id, subjectId: entry.job.subjectId }, 'lost the lease of a job');
      entry.abort(new JobAborted('lease-lost'));
    }
  };

  const keepBeating = async () => {
    while (!ended.signal.aborted) {
      await beat().catch((error: unknown) => deps.log.warn({ err: error }, 'cannot extend leases'));
      await sleep(heartbeatMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  };

  const whenEmpty = () =>
    new Promise<void>((resolve) => {
      if (entries.size === 0) resolve();
      else noneLeft = resolve;
    });

  return {
    start: () => {
      beating = keepBeating();
    },
    hold: (job) => {
      const control = new AbortController();
      let isOurs = true;
      const entry: Entry = {
        job,
        id: job.id,
        fence: job.fence,
        signal: control.signal,
        stillOurs: () => isOurs,
        abort: (reason) => {
          if (reason.why === 'lease-lost') isOurs = false;
          control.abort(reason);
        },
      };
      entries.set(entry, entry);
      return entry;
    },
    letGo: (holding) => {
      entries.delete(holding);
      if (entries.size === 0) noneLeft();
    },
    size: () => entries.size,
    drain: async (drainMs) => {
      const patience = new AbortController();
      const deadline = sleep(drainMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([whenEmpty(), deadline]);
      patience.abort();
      for (const entry of entries.values()) entry.abort(new JobAborted('stopping'));
      await whenEmpty();
      ended.abort();
      await beating;
    },
  };
}

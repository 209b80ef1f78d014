import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { Logger } from '../lib/logger.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { claimJobs } from './claim-jobs.ts';
import { createHeldJobs } from './held-jobs.ts';
import type { HeldJob } from './held-jobs.ts';
import { JOB_CHANNEL } from './job.ts';
import type { ClaimedJob, JobKind } from './job.ts';
import { releaseJob } from './release-job.ts';

export type JobControl = {
  /** Aborted with a `JobAborted` as its reason. */
  signal: AbortSignal;
  /** False once the database has said that somebody else has the job. */
  stillOurs(): boolean;
};

/** Does the work and settles the job: completes or releases it, in the transaction that stores what came of it. */
export type JobHandler = (job: ClaimedJob, control: JobControl) => Promise<void>;

export type WorkerOptions = {
  /** Different for every start of every process. */
  workerId: string;
  /** Jobs to work on at once. */
  concurrency: number;
  /** Most jobs of one person that may run at once, over all workers. */
  perPersonCap: number;
  /** Kinds of jobs that it takes at the moment; those of kind `run` where it is missing. */
  kinds?: () => readonly JobKind[];
  /** What jobs may require at the moment; nothing where it is missing. */
  serves?: () => readonly string[];
  handler: JobHandler;
  /** Gets a job that has been tried too often; settles it too. */
  onExhausted: JobHandler;
  leaseMs?: number;
  heartbeatMs?: number;
  pollMs?: number;
};

export type WorkerLoop = {
  start(): void;
  /** Claims nothing more, gives running jobs `drainMs` to end, aborts the others and waits until all are settled. */
  stop(drainMs: number): Promise<void>;
  /** Jobs that it works on now. */
  running(): number;
};

type Deps = { pool: Pool; db: Db; listener: PostgresListener; log: Logger };

const LEASE_MS = 5_000;
const HEARTBEAT_MS = 1_000;
const POLL_MS = 1_000;
const MAX_RETRY_DELAY_MS = 30_000;

/** Claims jobs as soon as they are there and hands them to the handler. */
export function createWorkerLoop(deps: Deps, options: WorkerOptions): WorkerLoop {
  const { pool, db, listener, log } = deps;
  const leaseMs = options.leaseMs ?? LEASE_MS;
  const held = createHeldJobs({ pool, log }, { leaseMs, heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS });
  const stopping = new AbortController();
  let looping: Promise<void> = Promise.resolve();
  let wake = () => {};
  let isAwake = false;

  const wakeUp = () => {
    isAwake = true;
    wake();
  };

  const untilWokenUp = async () => {
    if (isAwake) return;
    const polled = new AbortController();
    await Promise.race([
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
      sleep(options.pollMs ?? POLL_MS, undefined, { signal: polled.signal }).catch(() => undefined),
    ]);
    polled.abort();
  };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      isAwake = false;
      const limit = options.concurrency - held.size();
      const claimed = limit === 0 ? [] : await claim(limit).catch(noJobs);
      for (const job of claimed) void work(held.hold(job)).finally(wakeUp);
      await untilWokenUp();
    }
  };

  const claim = async (limit: number): Promise<ClaimedJob[]> => {
    const { workerId, perPersonCap } = options;
    const kinds = options.kinds?.() ?? ['run'];
    const serves = options.serves?.() ?? [];
    if (kinds.length === 0) return [];
    return claimJobs(pool, { workerId, limit, leaseMs, perPersonCap, kinds, serves });
  };

  const noJobs = (error: unknown): ClaimedJob[] => {
    log.warn({ err: error }, 'cannot claim jobs');
    return [];
  };

  const work = async (holding: HeldJob) => {
    const { job } = holding;
    const handle = job.attempts > job.maxAttempts ? options.onExhausted : options.handler;
    try {
      await handle(job, holding);
    } catch (error) {
      log.error({ err: error, jobId: job.id, subjectId: job.subjectId }, 'the handler of a job failed');
      await giveBack(job);
    } finally {
      held.letGo(holding);
    }
  };

  /** Where this fails too, the lease runs out. */
  const giveBack = async (job: ClaimedJob) => {
    const delayMs = Math.min(2 ** job.attempts * 500, MAX_RETRY_DELAY_MS);
    await releaseJob(db, job, { delayMs, counts: true }).catch((error: unknown) => {
      log.warn({ err: error, jobId: job.id }, 'cannot release a job');
    });
  };

  return {
    start: () => {
      listener.on(JOB_CHANNEL, wakeUp);
      listener.onConnected(wakeUp);
      held.start();
      looping = loop();
    },
    stop: async (drainMs) => {
      stopping.abort();
      wakeUp();
      await looping;
      await held.drain(drainMs);
    },
    running: () => held.size(),
  };
}

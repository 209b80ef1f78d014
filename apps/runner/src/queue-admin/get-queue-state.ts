import type { JobKind, QueueState, WorkerLoad } from '@crucible/contracts/admin-queue';
import type { Db } from '@crucible/db';
import type { Queryable } from '../queue/job.ts';
import { measureQueue } from '../queue/measure-queue.ts';
import { countDeadLetters } from './count-dead-letters.ts';
import { listRunningJobs } from './list-running-jobs.ts';

type Deps = { db: Pick<Db, 'person'>; pool: Queryable };
type LoadRow = { worker: string; kind: JobKind; running: number };

const MAX_RUNNING_SHOWN = 200;

/** Processes that serve people send mails and the like themselves; they are on no list of workers. */
const MEASURE_LOAD = `
  SELECT coalesce(worker.instance, 'Other processes') AS worker, job.kind, count(*)::int AS running
  FROM job LEFT JOIN worker ON worker.id = left(job.locked_by, 21)
  WHERE job.lease_expires_at > now()
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** The queue as it is now: how much waits of each kind, what is worked on and by whom, and what was given up. */
export async function getQueueState(deps: Deps): Promise<QueueState> {
  const [depths, running, load, dead] = await Promise.all([
    measureQueue(deps),
    listRunningJobs(deps, { limit: MAX_RUNNING_SHOWN }),
    deps.pool.query<LoadRow>(MEASURE_LOAD),
    countDeadLetters(deps),
  ]);
  return {
    depths: depths.map(({ leased, ...depth }) => ({
      ...depth,
      running: leased,
      dead: dead.get(depth.kind) ?? 0,
    })),
    running,
    runningTotal: depths.reduce((total, { leased }) => total + leased, 0),
    load: byWorker(load.rows),
  };
}

function byWorker(rows: readonly LoadRow[]): WorkerLoad[] {
  const workers = Map.groupBy(rows, ({ worker }) => worker);
  return [...workers].map(([worker, jobs]) => ({
    worker,
    jobs: jobs.map(({ kind, running }) => ({ kind, running })),
  }));
}

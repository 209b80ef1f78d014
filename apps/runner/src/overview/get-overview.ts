import type { QueueDepth } from '@crucible/contracts/admin-queue';
import type { AdminWorker } from '@crucible/contracts/admin-workers';
import type { Overview, OverviewRange } from '@crucible/contracts/overview';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { maxImageAgeMs } from '../image-admin/max-image-age-ms.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import type { Clock } from '../lib/clock.ts';
import { countDeadLetters } from '../queue-admin/count-dead-letters.ts';
import { measureQueue } from '../queue/measure-queue.ts';
import { listWorkers } from '../workers/list-workers.ts';
import { takesWork } from '../workers/takes-work.ts';
import { countRuns, NO_RUNS } from './count-runs.ts';
import { findAlarms } from './find-alarms.ts';
import { listFailedRuns } from './list-failed-runs.ts';
import { listImageAges } from './list-image-ages.ts';
import { measureLatency, NOTHING_MEASURED } from './measure-latency.ts';
import { bucketedRange } from './overview-range.ts';
import type { BucketedRange } from './overview-range.ts';

type Deps = {
  db: Db;
  pool: Pick<Pool, 'query'>;
  clock: Clock;
  installation: Pick<LiveSettings, 'current'>;
};

const MAX_LANGUAGES = 10;
const MAX_FAILURES = 10;

/** How the installation does: figures of the runs that ended in a range, and what somebody should look after now. */
export async function getOverview(deps: Deps, { range }: { range: OverviewRange }): Promise<Overview> {
  const bucketed = bucketedRange(range, deps.clock.now());
  const { from, to, bucketMs } = bucketed;
  const [figures, failures, depths, workers, images, people] = await Promise.all([
    readFigures(deps, bucketed),
    listFailedRuns(deps, { from, to, limit: MAX_FAILURES }),
    readDepths(deps),
    listWorkers(deps),
    listImageAges(deps),
    deps.db.person.count({ where: { role: { not: 'anonymous' } } }),
  ]);
  return {
    ...{ range, bucketMs, failures, total: figures.total },
    languages: figures.languages.slice(0, MAX_LANGUAGES),
    from: from.toISOString(),
    to: to.toISOString(),
    buckets: figures.buckets,
    now: { ...stateNow(depths, workers), people },
    alarms: findAlarms({
      ...{ workers, depths, images },
      maxImageAgeMs: maxImageAgeMs(deps),
    }),
  };
}

async function readFigures(deps: Deps, range: BucketedRange) {
  const counted = await countRuns(deps, range);
  const latency = await measureLatency(deps, { ...range, runs: counted.total.runs });
  const { languages } = counted;
  return {
    languages,
    total: { ...counted.total, ...latency.total },
    buckets: range.starts.map((at, index) => ({
      at: at.toISOString(),
      ...(counted.buckets[index] ?? NO_RUNS),
      ...(latency.buckets[index] ?? NOTHING_MEASURED),
    })),
  };
}

async function readDepths(deps: Deps): Promise<QueueDepth[]> {
  const [depths, dead] = await Promise.all([measureQueue(deps), countDeadLetters(deps)]);
  return depths.map(({ leased, ...depth }) => ({
    ...depth,
    running: leased,
    dead: dead.get(depth.kind) ?? 0,
  }));
}

function stateNow(depths: readonly QueueDepth[], workers: readonly AdminWorker[]) {
  const live = workers.filter(({ isLost }) => !isLost);
  const pools = live.flatMap(({ report }) => report?.pools ?? []);
  return {
    waiting: sum(depths.map(({ waiting }) => waiting)),
    running: sum(depths.map(({ running }) => running)),
    workers: live.filter(takesWork).length,
    sandboxesReady: sum(pools.map(({ ready }) => ready)),
    sandboxesBusy: sum(pools.map(({ busy }) => busy)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

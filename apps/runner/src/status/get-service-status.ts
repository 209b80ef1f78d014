import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { ServiceStatus } from '@crucible/contracts/service-status';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import { measureQueue } from '../queue/measure-queue.ts';
import { listLiveWorkers } from '../workers/list-live-workers.ts';
import type { LiveWorker } from '../workers/list-live-workers.ts';
import { listRecentExecutions } from './list-recent-executions.ts';

export type ServiceStatusDeps = {
  db: Pick<Db, 'run'>;
  pool: Pick<Pool, 'query'>;
  catalog: ImageCatalog;
  clock: Clock;
  /** The process that answers: its name, the product's version, and since when it runs. */
  instance: string;
  version: string;
  startedAt: Date;
};

/** How the whole installation is: queue, workers, images, and the latest `limit` executions. */
export async function getServiceStatus(
  deps: ServiceStatusDeps,
  { limit }: { limit: number },
): Promise<ServiceStatus> {
  const { catalog, clock, instance, version, startedAt } = deps;
  const [queue, workers, executions] = await Promise.all([
    measureQueue(deps),
    listLiveWorkers(deps),
    listRecentExecutions(deps, { limit }),
  ]);
  return {
    ...{ instance, version, queue, executions },
    nodeVersion: process.version,
    startedAt: startedAt.toISOString(),
    uptimeMs: clock.now().getTime() - startedAt.getTime(),
    workers: workers.map(toWorkerStatus),
    isolations: [...new Set(workers.flatMap(({ isolations }) => isolations))].toSorted(),
    images: catalog.images.map(({ name, digest, versions }) => ({ name, digest, languages: versions })),
  };
}

function toWorkerStatus({ startedAt, seenAt, ...worker }: LiveWorker): ServiceStatus['workers'][number] {
  const { instance, version, isolations, report } = worker;
  return {
    ...{ instance, version, isolations, report },
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  };
}

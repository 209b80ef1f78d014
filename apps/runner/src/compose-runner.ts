import type { ImageCatalog } from '@crucible/contracts/image-manifest';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { createApiKeyLookup } from './api-keys/api-key-lookup.ts';
import { composeEngine } from './compose-engine.ts';
import type { EngineSettings } from './compose-engine.ts';
import { createAvailableIsolations } from './executions/available-isolations.ts';
import { createHealthCheck } from './health/create-health-check.ts';
import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { PostgresListener } from './lib/postgres-listener.ts';
import type { Metrics } from './metrics/create-metrics.ts';
import { createQueuePositions } from './queue/queue-positions.ts';
import { createLiveLogs } from './runs/live-logs.ts';
import { createRunControl } from './runs/run-control.ts';
import { createRunEvents } from './runs/run-events.ts';
import { createRunningRuns } from './runs/running-runs.ts';
import { buildServer } from './server.ts';
import type { ServerSettings } from './server.ts';
import { listLiveWorkers } from './workers/list-live-workers.ts';

export type RunnerParts = {
  db: Db;
  pool: Pool;
  listener: PostgresListener;
  catalog: ImageCatalog;
  clock: Clock;
  log: Logger;
  /** Different for every start of every process. */
  processId: string;
  /** The name of this process for people: where it runs, and which of those that ran there. */
  instance: string;
  /** Of the product. */
  version: string;
  metrics: Metrics;
};

export type RunnerSettings = {
  address: { host: string; port: number };
  /** Null in a process that does not serve people. */
  api: (ServerSettings & { maxLimits: Limits; maxCpus: number; maxUnfinishedRunsPerPerson: number }) | null;
  /** Null in a process that executes nothing. */
  worker: EngineSettings | null;
};

export type Runner = {
  server: FastifyInstance;
  /** Resolves when the server listens; the engine comes up in the background, and is tried again until it does. */
  start(): Promise<void>;
  /** Accepts nothing more, lets runs end or gives them back, and removes every sandbox. */
  stop(): Promise<void>;
};

/** Puts the parts of a runner together. */
export async function composeRunner(parts: RunnerParts, settings: RunnerSettings): Promise<Runner> {
  const { db, pool, listener, catalog, clock, log } = parts;
  const events = createRunEvents({ listener, processId: parts.processId });
  const running = createRunningRuns();
  const logs = createLiveLogs({ pool, events, clock, log });
  const control = createRunControl({ db, running, listener, log });
  const engine = settings.worker && composeEngine({ ...parts, metrics: parts.metrics.runs, events, running, logs }, settings.worker);
  const server = await buildServer({
    api: settings.api && {
      deps: {
        db,
        catalog,
        keys: createApiKeyLookup({ db, clock, log }),
        positions: createQueuePositions(pool),
        events,
        control,
        logs,
        clock,
        instance: parts.instance,
        metrics: parts.metrics.runs,
        isolations: createAvailableIsolations({ pool }),
        maxLimits: settings.api.maxLimits,
        maxCpus: settings.api.maxCpus,
        maxUnfinishedRunsPerPerson: settings.api.maxUnfinishedRunsPerPerson,
      },
      settings: settings.api,
    },
    checkHealth: createHealthCheck({
      pingDatabase: () => pool.query('SELECT 1'),
      checkEngine: engine && engine.check,
      listWorkers: () => listLiveWorkers({ pool }),
      ...{ clock, log },
    }),
    log,
  });

  return {
    server,
    async start() {
      await listener.start();
      await server.listen(settings.address);
      void engine?.start();
    },
    async stop() {
      await server.close();
      await engine?.stop();
      await listener.stop();
    },
  };
}


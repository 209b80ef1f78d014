import type { Db } from '@crucible/db';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { startSealing } from './audit/chain/start-sealing.ts';
import { createApiKeyLookup } from './api-keys/api-key-lookup.ts';
import type { MetricsAccess } from './api/metrics-route.ts';
import { composeApi } from './compose-api.ts';
import type { ApiSettings } from './compose-api.ts';
import { composeEngine } from './compose-engine.ts';
import type { EngineSettings } from './compose-engine.ts';
import { createGradingEvents } from './grading/grading-events.ts';
import { createHealthCheck } from './health/create-health-check.ts';
import { createImageTaskEvents } from './image-tasks/image-task-events.ts';
import { createLiveSettings } from './installation-settings/live-settings.ts';
import { retentionInForce } from './installation-settings/retention-in-force.ts';
import type { LiveCatalog } from './images/live-catalog.ts';
import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { PostgresListener } from './lib/postgres-listener.ts';
import type { Metrics } from './metrics/create-metrics.ts';
import { readInstallation } from './overview/read-installation.ts';
import { measureQueue } from './queue/measure-queue.ts';
import { startRetention } from './retention/start-retention.ts';
import type { RetentionPeriods } from './retention/sweep-retention.ts';
import { createLiveLogs } from './runs/live-logs.ts';
import { createRunControl } from './runs/run-control.ts';
import { createRunEvents } from './runs/run-events.ts';
import { createRunningRuns } from './runs/running-runs.ts';
import { buildServer } from './server.ts';
import { listLiveWorkers } from './workers/list-live-workers.ts';

export type RunnerParts = {
  db: Db;
  pool: Pool;
  listener: PostgresListener;
  catalog: LiveCatalog;
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
  metricsAccess: MetricsAccess;
  retention: RetentionPeriods;
  /** Null in a process that does not serve people. */
  api: ApiSettings | null;
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
  const { catalog, db, pool, listener, clock, log } = parts;
  const events = createRunEvents({ listener, processId: parts.processId });
  const gradings = createGradingEvents({ listener, processId: parts.processId });
  const imageTasks = createImageTaskEvents({ listener });
  const installation = createLiveSettings({ db, listener, log });
  const running = createRunningRuns();
  const logs = createLiveLogs({ pool, events, clock, log });
  const control = createRunControl({ db, running, listener, log });
  const composed = { ...parts, metrics: parts.metrics.runs, events, gradings, imageTasks, running, logs };
  const kept = { installation, configuredRetention: settings.retention };
  const engine = settings.worker && composeEngine(composed, settings.worker);
  const api =
    settings.api &&
    composeApi({ ...composed, ...kept, control, countCallback: parts.metrics.callbacks }, settings.api);
  const keys = api?.deps.keys ?? createApiKeyLookup({ db, clock, log });
  const server = await buildServer({
    metrics: {
      access: settings.metricsAccess,
      keys,
      render: () =>
        parts.metrics.render({
          queue: () => measureQueue({ pool }),
          installation: () => readInstallation({ pool, installation }),
          engine,
        }),
      count: parts.metrics.http,
    },
    api: api && settings.api && { deps: api.deps, settings: settings.api },
    checkHealth: createHealthCheck({
      pingDatabase: () => pool.query('SELECT 1'),
      checkEngine: engine && engine.check,
      listWorkers: () => listLiveWorkers({ pool }),
      ...{ clock, log },
    }),
    log,
    version: parts.version,
  });

  let retention: ReturnType<typeof startRetention> | null = null;
  let sealing: ReturnType<typeof startSealing> | null = null;

  return {
    server,
    async start() {
      await listener.start();
      await installation.start();
      const periods = () => retentionInForce(settings.retention, installation.current().retention);
      retention = startRetention({ pool, log, instance: parts.instance, periods });
      sealing = startSealing({ pool, log });
      await catalog.start();
      await api?.start();
      await server.listen(settings.address);
      void engine?.start();
    },
    async stop() {
      catalog.stop();
      installation.stop();
      await server.close();
      await api?.stop();
      await engine?.stop();
      await retention?.stop();
      await sealing?.stop();
      await listener.stop();
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageCatalog } from '@crucible/contracts/image-manifest';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { createApiKeyLookup } from './api-keys/api-key-lookup.ts';
import { createSelfTestMonitor } from './api/self-test-monitor.ts';
import { createAvailableIsolations } from './executions/available-isolations.ts';
import type { Executor } from './executor/executor.ts';
import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { PostgresListener } from './lib/postgres-listener.ts';
import type { Metrics } from './metrics/create-metrics.ts';
import { createQueuePositions } from './queue/queue-positions.ts';
import { createEngineGate } from './runs/engine-gate.ts';
import { createRunWorker } from './runs/create-run-worker.ts';
import { createLiveLogs } from './runs/live-logs.ts';
import { createRunControl } from './runs/run-control.ts';
import { createRunEvents } from './runs/run-events.ts';
import { startRunSweep } from './runs/run-sweep.ts';
import { createRunningRuns } from './runs/running-runs.ts';
import { buildServer } from './server.ts';
import type { ServerSettings } from './server.ts';

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
  metrics: Metrics;
};

export type RunnerSettings = {
  address: { host: string; port: number };
  /** Null in a process that does not serve people. */
  api: (ServerSettings & { maxLimits: Limits; maxCpus: number; maxUnfinishedRunsPerPerson: number }) | null;
  /** Null in a process that executes nothing. */
  worker: { executor: Executor; concurrency: number; perPersonCap: number } | null;
};

export type Runner = {
  server: FastifyInstance;
  /** Resolves when the server listens; the engine comes up in the background, and is tried again until it does. */
  start(): Promise<void>;
  /** Accepts nothing more, lets runs end or gives them back, and removes every sandbox. */
  stop(): Promise<void>;
};

const ENGINE_RETRY_MS = 2_000;
/** How long a stopping runner waits for programs to end by themselves before it gives them back to the queue. */
const DRAIN_MS = 1_000;

/** Puts the parts of a runner together. */
export async function composeRunner(parts: RunnerParts, settings: RunnerSettings): Promise<Runner> {
  const { db, pool, listener, catalog, clock, log } = parts;
  const events = createRunEvents({ listener, processId: parts.processId });
  const running = createRunningRuns();
  const logs = createLiveLogs({ pool, events, clock, log });
  const control = createRunControl({ db, running, listener, log });
  const engine = settings.worker && createEngine({ ...parts, metrics: parts.metrics.runs, events, running, logs }, settings.worker);
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
    health: { pingDatabase: () => pool.query('SELECT 1'), engine: engine?.health ?? null, clock, log },
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

type EngineDeps = Omit<Parameters<typeof createRunWorker>[0], 'executor' | 'engine'> & { processId: string };

/** Everything of a process that executes runs. */
function createEngine(deps: EngineDeps, settings: NonNullable<RunnerSettings['worker']>) {
  const { executor, concurrency, perPersonCap } = settings;
  const selfTests = createSelfTestMonitor({ executor, clock: deps.clock, log: deps.log });
  const engine = createEngineGate({ executor, log: deps.log });
  const worker = createRunWorker(
    { ...deps, executor, engine },
    { workerId: deps.processId, concurrency, perPersonCap },
  );
  const stopping = new AbortController();
  let sweep: ReturnType<typeof startRunSweep> | null = null;
  let starting: Promise<boolean> = Promise.resolve(false);

  async function startExecutor(): Promise<boolean> {
    while (!stopping.signal.aborted) {
      try {
        await executor.start();
        return true;
      } catch (error) {
        deps.log.error({ err: error }, 'the engine cannot be started; it is tried again');
        await sleep(ENGINE_RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  return {
    health: { executor, selfTests },
    async start() {
      starting = startExecutor();
      if (!(await starting) || stopping.signal.aborted) return;
      selfTests.start();
      worker.start();
      sweep = startRunSweep(deps);
    },
    async stop() {
      stopping.abort();
      await starting;
      selfTests.stop();
      await sweep?.stop();
      await worker.stop(DRAIN_MS);
      await engine.stop();
      await executor.stop();
    },
  };
}

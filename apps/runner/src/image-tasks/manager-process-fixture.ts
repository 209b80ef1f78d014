import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { createImageEngine } from '../executor/docker/image-engine.ts';
import { loadSeccompProfile } from '../executor/docker/load-seccomp-profile.ts';
import { createExecutor } from '../executor/create-executor.ts';
import { loadTestCatalog } from '../executor/engine-fixture.ts';
import type { Executor } from '../executor/executor.ts';
import { ISOLATION_TESTS } from '../executor/self-test/isolation-tests.ts';
import { createLiveCatalog } from '../images/live-catalog.ts';
import type { LiveCatalog } from '../images/live-catalog.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { createWorkerHeartbeat } from '../workers/worker-heartbeat.ts';
import { createImageManager } from './create-image-manager.ts';
import type { ImageManager } from './create-image-manager.ts';
import { createImageTaskEvents } from './image-task-events.ts';
import type { ImageTaskEvents } from './image-task-events.ts';

/** Everything that a process has to be told that manages images; it can be written as JSON. */
export type ProcessSettings = {
  url: string;
  instance: string;
  /** Of the docker proxy. */
  owner: string;
  runSocket: string;
  imagesSocket: string;
  candidatesPath: string;
  imagesFolder: string;
  registries: string[];
  imageRegistry: string | null;
  registrySecret: string;
  scannerPath: string;
  /** Whether it can run programs; one with an engine that has no images cannot. */
  hasSandboxes: boolean;
};

export type ManagerProcess = {
  db: Db;
  catalog: LiveCatalog;
  executor: Executor;
  python: BuiltImage;
  manager: ImageManager;
  deps: {
    db: Db;
    pool: Pool;
    instance: string;
    imagesFolder: string;
    clock: typeof systemClock;
    imageTasks: ImageTaskEvents;
  };
  stop(): Promise<void>;
};

const SECCOMP_PROFILE = fileURLToPath(new URL('../../../../security/seccomp.json', import.meta.url));

/** What a worker does with images: its manager with an executor, and that the others hear of it. */
export async function startManagerProcess(settings: ProcessSettings): Promise<ManagerProcess> {
  const { url, instance, owner, imagesFolder } = settings;
  const log = createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent');
  const pool = createPostgresPool({ url, max: 10, log });
  const db = createDb(pool);
  const listener = createPostgresListener({ url, log });
  const python = (await loadTestCatalog()).images.find(({ name }) => name === 'python');
  if (python === undefined) throw new Error('The catalog has no Python.');
  // The others would only take their time.
  const catalog = createLiveCatalog({ db, listener, log }, { images: [python] });
  const imageTasks = createImageTaskEvents({ listener });
  await listener.start();
  await catalog.start();
  const executor = createExecutor({
    driver: {
      ...{ socketPath: settings.runSocket, host: null, cpus: 1, gvisorRuntime: null },
      ownership: { owner, bootId: randomUUID() },
      seccompProfile: await loadSeccompProfile(SECCOMP_PROFILE),
    },
    pools: {
      ...{ memoryBudgetBytes: 4 * 2 ** 30, minReady: 0, gvisorMinReady: 0 },
      ...{ maxReady: 1, parallelCreations: 2 },
    },
    ...{ catalog, isolationTests: [], log },
  });
  if (settings.hasSandboxes) await executor.start();
  const deps = { db, pool, instance, imagesFolder, clock: systemClock, imageTasks };
  const gate = { isOpen: () => true, close: () => undefined, stop: async () => undefined };
  const manager = createImageManager(
    { ...deps, ...{ catalog, executor, log, listener, gate, version: '0' } },
    {
      ...settings,
      scanners: { searchPath: settings.scannerPath, environment: { PATH: '/usr/bin:/bin' } },
      engine: createImageEngine({ socketPath: settings.imagesSocket, host: null }, owner),
      isolationTests: ISOLATION_TESTS.slice(0, 2),
    },
    { workerId: newId() },
  );
  await manager.start();
  const heartbeat = createWorkerHeartbeat(
    { pool, log },
    { processId: newId(), instance, version: '0', describe },
  );
  heartbeat.start();

  async function describe() {
    return {
      isolations: executor.isolations(),
      report: {
        ...{ failing: [], pools: [], running: 0, concurrency: 1, nodeVersion: process.version },
        ...{ engineVersion: null, isBehindProxy: true, slots: [], isolationTests: [], selfTests: [] },
        ...{ disk: null, imageManager: await manager.report() },
      },
    };
  }

  return {
    ...{ db, catalog, executor, python, manager, deps },
    async stop() {
      await manager.stop(0);
      await heartbeat.stop();
      await executor.stop();
      catalog.stop();
      await listener.stop();
      await db.$disconnect();
      await pool.end();
    },
  };
}

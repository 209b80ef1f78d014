import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { AccountSettings } from '../accounts/account-settings.ts';
import { composeRunner } from '../compose-runner.ts';
import type { ApiSettings } from '../compose-api.ts';
import type { Executor } from '../executor/executor.ts';
import type { ProbeEngine } from '../executor/engine-probe.ts';
import { createLiveCatalog } from '../images/live-catalog.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { CATALOG, LIMITS } from '../runs/runs-fixture.ts';
import type { RouteEntry } from './access.ts';
import { createInteractiveExecutor } from './scripted-executor-fixture.ts';
import type { InteractiveExecutor } from './scripted-executor-fixture.ts';

export type TestApi = {
  url: string;
  /** Leads the programs. */
  executor: InteractiveExecutor;
  db: Db;
  /** Every route of it. */
  routes: readonly RouteEntry[];
  stop(): Promise<void>;
};

/** The first key of every test API: it may do everything. */
export const TEST_API_KEY = `cru_${'t'.repeat(43)}`;

const TEST_ACCOUNT_SETTINGS: AccountSettings = {
  publicUrl: 'http://crucible.test',
  signUpAllowed: true,
  twoFactorRequired: false,
  signInFailures: { perAccount: 1_000, perAddress: 10_000 },
  ...{ github: null, google: null, oidc: null },
};

/** A small installation that lets everything through. */
export const TEST_API_SETTINGS: ApiSettings = {
  sessionSecret: 'a secret of forty characters, more or less',
  rates: { perPersonPerMinute: 10_000, perAddressPerMinute: 10_000 },
  socketsPerPerson: 100,
  requestsPerMinutePerKey: 10_000,
  streamsPerKey: 8,
  maxWaitMs: 20_000,
  callbackRules: { ports: [], allowPrivate: true },
  ltiRules: { ports: 'any', allowPrivate: true },
  modelHosts: [],
  imageSource: null,
  imagesFolder: fileURLToPath(new URL('../../../../images', import.meta.url)),
  accounts: TEST_ACCOUNT_SETTINGS,
  mail: { smtp: null, isShownLocally: true },
  seedsDemo: false,
  bootstrapKey: TEST_API_KEY,
  doors: { mode: 'key', isWaitAllowed: true },
  allowedOrigins: [],
  trustedProxies: ['loopback'],
  maxLimits: LIMITS,
  maxCpus: 2,
  maxUnfinishedRunsPerPerson: 50,
};

const KEY_INTERVAL_MS = 20;

const engineIsThere: ProbeEngine = async () => ({
  proxy: null,
  engine: 'there',
  engineVersion: '0',
  cause: null,
});

/** A whole runner on a free port and a database of its own; only the engine is played by the test. */
export async function startTestApi(
  settings: Partial<ApiSettings> = {},
  catalog: ImageCatalog = CATALOG,
): Promise<TestApi> {
  const executor = createInteractiveExecutor();
  return { ...(await startApi({ executor, catalog, settings })), executor };
}

type Parts = { executor: Executor; catalog: ImageCatalog; settings: Partial<ApiSettings> };

/** A whole runner with this engine. */
export async function startApi({ executor, catalog, settings }: Parts): Promise<Omit<TestApi, 'executor'>> {
  const { url: databaseUrl, drop } = await createTestDatabase();
  const log = createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent');
  const pool = createPostgresPool({ url: databaseUrl, max: 20, log });
  const db = createDb(pool);
  const listener = createPostgresListener({ url: databaseUrl, log });
  const runner = await composeRunner(
    {
      ...{ db, pool, listener, clock: systemClock, log },
      catalog: createLiveCatalog({ db, listener, log }, catalog),
      ...{ processId: newId(), instance: 'test', version: '0' },
      metrics: createMetrics({ version: '0', instance: 'test' }),
    },
    {
      address: { host: '127.0.0.1', port: 0 },
      metricsAccess: 'key',
      retention: { runs: 'forever', audit: 'forever' },
      api: { ...TEST_API_SETTINGS, ...settings },
      worker: {
        takesWork: true,
        ...{ executor, probe: engineIsThere, concurrency: 40, perPersonCap: 40 },
        imageManager: null,
        ...{ gradingConcurrency: 2, evaluationConcurrency: 2, maxLimits: settings.maxLimits ?? LIMITS },
        diskPath: '/',
      },
    },
  );
  await runner.start();
  // On a machine that is busy the first key may come after the server.
  while ((await db.apiKey.count()) === 0) await sleep(KEY_INTERVAL_MS);
  return {
    url: runner.server.listeningOrigin,
    db,
    routes: runner.server.routeTable,
    async stop() {
      await runner.stop();
      await db.$disconnect();
      await pool.end();
      await drop();
    },
  };
}

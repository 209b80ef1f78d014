import { hostname } from 'node:os';
import manifest from '../package.json' with { type: 'json' };
import { createDb } from '@crucible/db';
import { composeRunner } from './compose-runner.ts';
import { readEnv, summaryOf } from './env.ts';
import { createExecutor } from './executor/create-executor.ts';
import { loadSeccompProfile } from './executor/docker/load-seccomp-profile.ts';
import { ISOLATION_TESTS } from './executor/self-test/isolation-tests.ts';
import { createEngineProbe } from './executor/docker/probe-engine.ts';
import { guardEngine } from './guard-engine.ts';
import { createLiveCatalog } from './images/live-catalog.ts';
import { loadCatalog } from './images/load-catalog.ts';
import { systemClock } from './lib/clock.ts';
import { newId } from './lib/ids.ts';
import { createLogger } from './lib/logger.ts';
import { createPostgresListener } from './lib/postgres-listener.ts';
import { createPostgresPool } from './lib/postgres-pool.ts';
import { watchParent } from './lib/watch-parent.ts';
import { createMetrics } from './metrics/create-metrics.ts';
import { executorOptions, runnerSettings } from './runner-settings.ts';

/** Whatever hangs, a runner that was told to stop is gone after this. */
const STOP_DEADLINE_MS = 20_000;

const parsed = readEnv();
if (!parsed.ok) {
  process.stderr.write(
    `The settings are not right:\n${parsed.problems.map((problem) => `  ${problem}\n`).join('')}`,
  );
  process.exit(1);
}
const { env } = parsed;
const log = createLogger(env.LOG_LEVEL);
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (reason) => fail(reason));

const processId = newId();
const { version } = manifest;
const instance = `${hostname()}-${processId.slice(0, 6)}`;
const built = await loadCatalog(env.IMAGE_CATALOG).catch(fail);
const connections = { url: env.DATABASE_URL, max: env.DATABASE_CONNECTIONS, log };
const durablePool = createPostgresPool(connections);
const pool = createPostgresPool({ ...connections, isDurable: false });
const db = createDb(durablePool);
const listener = createPostgresListener({ url: env.DATABASE_URL, log });
const catalog = createLiveCatalog({ db, listener, log }, built);
const metrics = createMetrics({ version, instance });
const parts = { db, pool, listener, catalog, clock: systemClock, log, processId, instance, version, metrics };
const seccompProfile = await loadSeccompProfile(env.SECCOMP_PROFILE).catch(fail);
const engine = executorOptions(env, { bootId: processId, seccompProfile });
const executor = createExecutor({
  ...engine,
  catalog,
  isolationTests: ISOLATION_TESTS,
  log,
  tell: metrics.engine,
});
const guarded = env.ALLOW_RAW_DOCKER ? executor : guardEngine(executor, engine.driver, fail);
const probe = createEngineProbe(engine.driver, { mayBeRaw: env.ALLOW_RAW_DOCKER });
const runner = await composeRunner(parts, runnerSettings(env, { executor: guarded, probe }));

let isStopping = false;
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('disconnect', () => void stop('the parent has hung up'));
if (env.CRUCIBLE_PARENT_PID !== undefined) {
  watchParent(env.CRUCIBLE_PARENT_PID, () => void stop('the parent has ended'));
}
log.info(summaryOf(env), 'starting');
await runner.start().catch(fail);
log.info({ url: `http://${env.HOST}:${env.RUNNER_PORT}` }, 'listening');

async function stop(reason: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ reason }, 'stopping');
  setTimeout(() => fail(new Error('Stopping took too long.')), STOP_DEADLINE_MS).unref();
  await runner.stop();
  await db.$disconnect();
  await Promise.all([pool.end(), durablePool.end()]);
  log.info('stopped');
  process.exit(0);
}

function fail(error: unknown): never {
  log.fatal({ err: error }, 'the runner ends');
  process.exit(1);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Logger } from '../lib/logger.ts';
import { createDockerDriver } from './docker/docker-driver.ts';
import type { DockerDriverOptions } from './docker/docker-driver.ts';
import type { TellEngineNews } from './engine-news.ts';
import { execute } from './execute.ts';
import type { ExecuteInput } from './execute.ts';
import type {
  ExecutableLanguage,
  ExecutionEvent,
  ExecutionRequest,
  ExecutionResult,
  Executor,
} from './executor.ts';
import { createSandboxPools } from './pool/sandbox-pools.ts';
import type { PoolsOptions } from './pool/sandbox-pools.ts';
import type { SandboxKind } from './pool/warm-sandbox.ts';
import { createIsolationLevels } from './self-test/isolation-levels.ts';
import type { IsolationTest } from './self-test/isolation-tests.ts';
import { testIsolation } from './self-test/test-isolation.ts';
import { selfTest } from './self-test.ts';
import { sandboxKind } from './step-plan.ts';

export type ExecutorOptions = {
  driver: Omit<DockerDriverOptions, 'log' | 'tell'>;
  pools: PoolsOptions;
  catalog: ImageCatalog;
  /** What every isolation level has to hold before it is served. */
  isolationTests: readonly IsolationTest[];
  log: Logger;
  /** Hears what the engine tells about its work; nobody does where it is missing. */
  tell?: TellEngineNews;
};

const MAINTENANCE_MS = 5_000;
const ORPHANS_MS = 20_000;
/** Right after a start the engine may not have noticed yet that an earlier runner is gone. */
const EARLY_ORPHANS_MS = 8_000;
const EXECUTIONS_END_MS = 3_000;
/** Trying a level takes the machine some seconds of hostile programs. */
const LEVEL_RETRY_MS = 300_000;

/** The engine: Docker sandboxes, their pools, and the one function that runs code in them. */
export function createExecutor({
  driver: driverOptions,
  pools: poolsOptions,
  catalog,
  isolationTests,
  log,
  tell = () => undefined,
}: ExecutorOptions): Executor {
  const driver = createDockerDriver({ ...driverOptions, log, tell });
  const pools = createSandboxPools({ driver, log, tell }, poolsOptions);
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  const levels = createIsolationLevels({
    log,
    runTests(level) {
      const attack = (request: ExecutionRequest, onEvent: (event: ExecutionEvent) => void) =>
        run({ request: { ...request, isolation: level }, onEvent, signal: stopping.signal }, () => [level]);
      return testIsolation({ execute: attack, log }, { images: catalog.images, tests: isolationTests });
    },
  });

  function run(input: ExecuteInput, isolations: () => Isolation[]): Promise<ExecutionResult> {
    const execution = execute({ pools, isolations, ping: driver.ping, log }, input);
    running.add(execution);
    return execution.finally(() => running.delete(execution));
  }

  const executeServed: Executor['execute'] = (request, onEvent, signal) =>
    run({ request, onEvent, signal: AbortSignal.any([signal, stopping.signal]) }, levels.served);

  async function serve(level: Isolation): Promise<void> {
    if (!(await levels.tryLevel(level))) throw new Error(`The isolation ${level} does not hold here.`);
    if (stopping.signal.aborted) return;
    pools.keepReady(standingKinds(catalog.images, level));
    pools.keepOnDemand(testingKinds(catalog.images, level));
  }

  /** A machine may have been too busy to hold: a level that is not served is tried again now and then. */
  async function serveOnceItHolds(level: Isolation): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        return await serve(level);
      } catch (error) {
        log.warn({ err: error, level }, 'an isolation level is not served');
      }
      await sleep(LEVEL_RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function sweep(): Promise<void> {
    try {
      const removed = await driver.removeOrphans();
      if (removed > 0) log.info({ removed }, 'removed sandboxes that an earlier runner left behind');
    } catch (error) {
      log.warn({ err: error }, 'could not look for orphaned sandboxes');
    }
  }

  return {
    execute: executeServed,
    ping: () => driver.ping(),
    selfTest: () =>
      selfTest(catalog.images, (request) => executeServed(request, () => undefined, stopping.signal)),
    isolations: levels.served,
    status: () => ({ isolations: levels.status(), pools: pools.status() }),
    async start() {
      await driver.ping();
      await sweep();
      const [sample] = standingKinds(catalog.images, 'standard');
      const others = (await driver.learn(sample?.profile ?? null)).filter((level) => level !== 'standard');
      await serve('standard');
      // Whoever needs no more than that does not wait for the others.
      for (const level of others) void serveOnceItHolds(level);
      timers.push(
        setInterval(() => pools.maintain(), MAINTENANCE_MS),
        setInterval(() => void sweep(), ORPHANS_MS),
        setTimeout(() => void sweep(), EARLY_ORPHANS_MS),
      );
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      stopping.abort(new Error('The runner is stopping.'));
      await Promise.race([
        Promise.allSettled(running),
        new Promise((done) => setTimeout(done, EXECUTIONS_END_MS).unref()),
      ]);
      await pools.drain();
      await driver.settled();
      await sweep();
    },
  };
}

/** The kinds of which sandboxes always wait: every language of every image that is content with the level. */
function standingKinds(images: readonly BuiltImage[], level: Isolation): SandboxKind[] {
  return kindsOf(images, { level, startedIn: ({ languages }) => languages });
}

/** Frameworks take long to load, and nobody needs them between two classes. */
function testingKinds(images: readonly BuiltImage[], level: Isolation): SandboxKind[] {
  return kindsOf(images, { level, startedIn: ({ frameworks }) => frameworks });
}

type Wanted = {
  level: Isolation;
  startedIn: (manifest: BuiltImage['manifest']) => readonly ExecutableLanguage[];
};

function kindsOf(images: readonly BuiltImage[], { level, startedIn }: Wanted): SandboxKind[] {
  const content = images.filter(({ manifest }) => level !== 'standard' || manifest.isolation !== 'gvisor');
  return content.flatMap((image) =>
    startedIn(image.manifest).map((language) =>
      sandboxKind({ image, language, limits: image.manifest.defaultLimits }, level),
    ),
  );
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageCatalog, OfferedImage } from '@crucible/contracts/offered-image';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Logger } from '../lib/logger.ts';
import { createDockerDriver } from './docker/docker-driver.ts';
import type { DockerDriverOptions } from './docker/docker-driver.ts';
import type { TellEngineNews } from './engine-news.ts';
import { execute } from './execute.ts';
import type { ExecuteInput } from './execute.ts';
import type { ExecutionEvent, ExecutionRequest, ExecutionResult, Executor } from './executor.ts';
import { createOptionalTests } from './optional-tests.ts';
import { createSandboxPools } from './pool/sandbox-pools.ts';
import type { PoolsOptions } from './pool/sandbox-pools.ts';
import { createIsolationLevels } from './self-test/isolation-levels.ts';
import type { IsolationTest } from './self-test/isolation-tests.ts';
import { findHostileLanguage, testIsolation } from './self-test/test-isolation.ts';
import { selfTest } from './self-test.ts';
import { standingKinds, vitalImages } from './standing-kinds.ts';

/** Images that may change while the engine is at work. */
type FollowedCatalog = ImageCatalog & { onChange?: (hear: () => void) => void };

export type ExecutorOptions = {
  driver: Omit<DockerDriverOptions, 'log' | 'tell'>;
  pools: PoolsOptions;
  catalog: FollowedCatalog;
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

  /** In which image hostile programs were tried, by level, for the levels whose pools are open. */
  const tried = new Map<Isolation, string | null>();
  const open = new Set<Isolation>();

  const hostileImage = () => findHostileLanguage(allImages(catalog))?.image.digest ?? null;

  const levels = createIsolationLevels({
    log,
    runTests(level) {
      const attack = (request: ExecutionRequest, onEvent: (event: ExecutionEvent) => void) =>
        run({ request: { ...request, isolation: level }, onEvent, signal: stopping.signal }, () => [level]);
      tried.set(level, hostileImage());
      return testIsolation({ execute: attack, log }, { images: allImages(catalog), tests: isolationTests });
    },
  });

  function run(input: ExecuteInput, isolations: () => Isolation[]): Promise<ExecutionResult> {
    const execution = execute({ pools, isolations, ping: driver.ping, log }, input);
    running.add(execution);
    return execution.finally(() => running.delete(execution));
  }

  const executeServed: Executor['execute'] = (request, onEvent, signal) =>
    run({ request, onEvent, signal: AbortSignal.any([signal, stopping.signal]) }, levels.served);

  const greet = (request: ExecutionRequest) => executeServed(request, () => undefined, stopping.signal);
  const optional = createOptionalTests({
    images: () => {
      const vital = new Set(vitalImages(catalog.images));
      return catalog.images.filter((image) => !vital.has(image));
    },
    // With limits of its own, nothing is left waiting for a second time that does not come.
    test: (image) =>
      selfTest([image], ({ limits, ...request }) =>
        greet({ ...request, limits: { ...limits, inodes: limits.inodes - 1 } }),
      ),
    signal: stopping.signal,
  });

  async function serve(level: Isolation): Promise<void> {
    if (!(await levels.tryLevel(level))) throw new Error(`The isolation ${level} does not hold here.`);
    if (stopping.signal.aborted) return;
    open.add(level);
    pools.declare(level, standingKinds(catalog.images, level));
  }

  /** What is executed in images as they were goes on; hostile programs are only tried again where they would run in another image. */
  function followCatalog(): void {
    for (const level of open) {
      pools.declare(level, standingKinds(catalog.images, level));
      if (tried.get(level) !== hostileImage()) void tryAgain(level);
    }
    // Before a level is served nothing can be tried.
    if (open.size > 0) optional.look();
  }

  async function tryAgain(level: Isolation): Promise<void> {
    try {
      if (await levels.tryAgain(level)) return;
    } catch (error) {
      log.warn({ err: error, level }, 'hostile programs could not be tried in a new image');
      return;
    }
    open.delete(level);
    pools.declare(level, []);
    await serveOnceItHolds(level);
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

  catalog.onChange?.(followCatalog);

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
    async selfTest() {
      optional.look();
      const vital = await selfTest(vitalImages(catalog.images), greet);
      return [...vital, ...optional.results()];
    },
    hasGpu: () => driver.hasGpu(),
    isolations: levels.served,
    status: () => ({ isolations: levels.status(), pools: pools.status() }),
    async start() {
      await driver.ping();
      await sweep();
      const [sample] = standingKinds(allImages(catalog), 'standard');
      const others = (await driver.learn(sample?.kind.profile ?? null)).filter(
        (level) => level !== 'standard',
      );
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

/** Those that were switched off too: what keeps programs in is tried in them all the same. */
function allImages({ images, withheld = [] }: ImageCatalog): OfferedImage[] {
  return [...images, ...withheld.map(({ image }) => image)];
}

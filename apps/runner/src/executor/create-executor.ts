import type { ImageCatalog } from '@crucible/contracts/image-manifest';
import type { Logger } from '../lib/logger.ts';
import { createDockerDriver } from './docker/docker-driver.ts';
import type { DockerDriverOptions } from './docker/docker-driver.ts';
import type { TellEngineNews } from './engine-news.ts';
import { execute } from './execute.ts';
import type { ExecutionRequest, Executor } from './executor.ts';
import { createSandboxPools } from './pool/sandbox-pools.ts';
import type { PoolsOptions } from './pool/sandbox-pools.ts';
import { selfTest } from './self-test.ts';
import { sandboxKind } from './step-plan.ts';

export type ExecutorOptions = {
  driver: Omit<DockerDriverOptions, 'log' | 'tell'>;
  pools: PoolsOptions;
  catalog: ImageCatalog;
  log: Logger;
  /** Hears what the engine tells about its work; nobody does where it is missing. */
  tell?: TellEngineNews;
};

const MAINTENANCE_MS = 5_000;
const ORPHANS_MS = 20_000;
/** Right after a start the engine may not have noticed yet that an earlier runner is gone. */
const EARLY_ORPHANS_MS = 8_000;
const EXECUTIONS_END_MS = 3_000;

/** The engine: Docker sandboxes, their pools, and the one function that runs code in them. */
export function createExecutor({
  driver: driverOptions,
  pools: poolsOptions,
  catalog,
  log,
  tell = () => undefined,
}: ExecutorOptions): Executor {
  const driver = createDockerDriver({ ...driverOptions, log, tell });
  const pools = createSandboxPools({ driver, log, tell }, poolsOptions);
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  const run: Executor['execute'] = (request, onEvent, signal) => {
    const input = { request, onEvent, signal: AbortSignal.any([signal, stopping.signal]) };
    const execution = execute({ pools, isolation: driver.isolation, ping: driver.ping, log }, input);
    running.add(execution);
    return execution.finally(() => running.delete(execution));
  };

  async function sweep(): Promise<void> {
    try {
      const removed = await driver.removeOrphans();
      if (removed > 0) log.info({ removed }, 'removed sandboxes that an earlier runner left behind');
    } catch (error) {
      log.warn({ err: error }, 'could not look for orphaned sandboxes');
    }
  }

  return {
    execute: run,
    ping: () => driver.ping(),
    selfTest: () =>
      selfTest(catalog.images, (request: ExecutionRequest) => run(request, () => undefined, stopping.signal)),
    status: () => ({ isolation: driver.isolation, pools: pools.status() }),
    async start() {
      await driver.ping();
      await sweep();
      pools.keepReady(
        catalog.images.flatMap((image) =>
          image.manifest.languages.map((language) =>
            sandboxKind({ image, language, limits: image.manifest.defaultLimits }),
          ),
        ),
      );
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

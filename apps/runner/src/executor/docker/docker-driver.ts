import Docker from 'dockerode';
import type { Logger } from '../../lib/logger.ts';
import type { Sandbox, SandboxDriver, SandboxProfile } from '../sandbox.ts';
import type { TellEngineNews } from '../engine-news.ts';
import { createDockerSandbox } from './create-docker-sandbox.ts';
import { createEngineCalls } from './engine-calls.ts';
import type { Ownership } from './labels.ts';
import { removeContainer } from './remove-container.ts';
import { removeOrphans } from './remove-orphans.ts';

export type DockerDriverOptions = {
  /** Unix socket of the engine, or null to use `host`. */
  socketPath: string | null;
  host: { hostname: string; port: number } | null;
  ownership: Ownership;
  /** CPUs that one sandbox may use. */
  cpus: number;
  runtime: string | null;
  log: Logger;
  tell: TellEngineNews;
};

/** Removals at once: more only make the engine slower at everything else. */
const PARALLEL_REMOVALS = 2;
const REMOVAL_TRIES = 3;

/** Sandboxes as containers of a Docker Engine. */
export function createDockerDriver(options: DockerDriverOptions): SandboxDriver {
  const { ownership, log, tell } = options;
  const calls = createEngineCalls(tell);
  const docker = new Docker(
    options.host === null
      ? { socketPath: options.socketPath ?? '/var/run/docker.sock' }
      : { host: options.host.hostname, port: options.host.port, protocol: 'http' },
  );
  const removals = createRemovals(async (containerId) => {
    await calls('remove', removeContainer(docker, containerId));
    tell({ type: 'sandbox-destroyed' });
  }, log);
  const isolation = options.runtime ?? 'runc';
  const deps = {
    docker,
    calls,
    ownership,
    cpus: options.cpus,
    runtime: options.runtime,
    isolation,
    remove: removals.remove,
  };
  /** Sandboxes that somebody will still destroy. */
  const held = new Set<string>();

  async function create(profile: SandboxProfile): Promise<Sandbox> {
    const startedAt = performance.now();
    const sandbox = await createDockerSandbox(deps, profile).catch((error: unknown) => {
      tell({ type: 'sandbox-failed' });
      throw error;
    });
    tell({ type: 'sandbox-created', durationMs: performance.now() - startedAt });
    held.add(sandbox.id);
    return { ...sandbox, destroy: () => sandbox.destroy().then(() => void held.delete(sandbox.id)) };
  }

  return {
    isolation,
    create,
    async removeOrphans() {
      const isHeld = (containerId: string) => held.has(containerId);
      const count = await calls('list', removeOrphans(docker, ownership, isHeld));
      tell({ type: 'orphans-removed', count });
      return count;
    },
    async ping() {
      await calls('ping', docker.ping());
    },
    settled: removals.settled,
  };
}

/** Removes containers off everybody's path, a few at a time, and tries again when the engine is unwell. */
function createRemovals(removeNow: (containerId: string) => Promise<void>, log: Logger) {
  const waiting: { containerId: string; done: () => void }[] = [];
  const pending = new Set<Promise<void>>();
  let active = 0;

  async function work(): Promise<void> {
    active += 1;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await tryRemove(next.containerId);
      next.done();
    }
    active -= 1;
  }

  async function tryRemove(containerId: string): Promise<void> {
    for (let attempt = 1; attempt <= REMOVAL_TRIES; attempt += 1) {
      try {
        return await removeNow(containerId);
      } catch (cause) {
        log.warn({ containerId, attempt, err: cause }, 'a sandbox could not be removed');
      }
    }
  }

  return {
    remove(containerId: string): Promise<void> {
      const removed = new Promise<void>((done) => waiting.push({ containerId, done }));
      pending.add(removed);
      void removed.then(() => pending.delete(removed));
      if (active < PARALLEL_REMOVALS) void work();
      return removed;
    },
    async settled(): Promise<void> {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

import Docker from 'dockerode';
import type { Logger } from '../../lib/logger.ts';
import type { Sandbox, SandboxDriver, SandboxProfile } from '../sandbox.ts';
import type { TellEngineNews } from '../engine-news.ts';
import type { Confinement } from './container-spec.ts';
import { createDockerSandbox } from './create-docker-sandbox.ts';
import { createEngineCalls } from './engine-calls.ts';
import { findAppArmorProfile } from './find-apparmor-profile.ts';
import type { Ownership } from './labels.ts';
import { learnEngine } from './learn-engine.ts';
import { removeContainer } from './remove-container.ts';
import { removeOrphans } from './remove-orphans.ts';

export type DockerDriverOptions = {
  /** Unix socket of the engine, or null to use `host`. */
  socketPath: string | null;
  host: { hostname: string; port: number } | null;
  ownership: Ownership;
  /** CPUs that one sandbox may use. */
  cpus: number;
  /** Name of the engine's runtime that is gVisor, if it has one; null to do without. */
  gvisorRuntime: string | null;
  /** A seccomp profile in the engine's form, as JSON. */
  seccompProfile: string;
  log: Logger;
  tell: TellEngineNews;
};

/** Removals at once: more only make the engine slower at everything else. */
const PARALLEL_REMOVALS = 2;
const REMOVAL_TRIES = 3;
/** What NVIDIA's container toolkit calls itself in an engine. */
const GPU_RUNTIME = 'nvidia';

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
  const { cpus, gvisorRuntime, seccompProfile } = options;
  const deps = { docker, calls, ownership, cpus, remove: removals.remove };
  let confinement: Confinement = { gvisorRuntime, seccompProfile, appArmorProfile: null, hasGpu: false };
  /** Sandboxes that somebody will still destroy. */
  const held = new Set<string>();
  /** Containers that are being made, and that nobody holds yet. */
  let creating = 0;

  async function create(profile: SandboxProfile): Promise<Sandbox> {
    const startedAt = performance.now();
    const sandbox = await make(profile, confinement).catch((error: unknown) => {
      tell({ type: 'sandbox-failed' });
      throw error;
    });
    tell({ type: 'sandbox-created', durationMs: performance.now() - startedAt });
    return sandbox;
  }

  async function make(profile: SandboxProfile, how: Confinement): Promise<Sandbox> {
    creating += 1;
    try {
      const sandbox = await createDockerSandbox({ ...deps, confinement: how }, profile);
      held.add(sandbox.id);
      return { ...sandbox, destroy: () => sandbox.destroy().then(() => void held.delete(sandbox.id)) };
    } finally {
      creating -= 1;
    }
  }

  async function tryStart(sample: SandboxProfile, appArmorProfile: string): Promise<void> {
    await (await make(sample, { ...confinement, appArmorProfile })).destroy();
  }

  return {
    async learn(sample) {
      const { runtimes, hasAppArmor } = await calls('info', learnEngine(docker));
      const hasGvisor = gvisorRuntime !== null && runtimes.has(gvisorRuntime);
      const appArmorProfile =
        hasAppArmor && sample !== null
          ? await findAppArmorProfile((profile) => tryStart(sample, profile), log)
          : null;
      confinement = {
        gvisorRuntime: hasGvisor ? gvisorRuntime : null,
        hasGpu: runtimes.has(GPU_RUNTIME),
        seccompProfile,
        appArmorProfile,
      };
      return hasGvisor ? ['standard', 'gvisor'] : ['standard'];
    },
    hasGpu: () => confinement.hasGpu,
    create,
    async removeOrphans() {
      const isHeld = (containerId: string) => held.has(containerId);
      const isCreating = () => creating > 0;
      const count = await calls('list', removeOrphans(docker, ownership, { isHeld, isCreating }));
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

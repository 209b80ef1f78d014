import type { ProxySettings } from './create-proxy.ts';
import type { Env } from './env.ts';

type Allowed = {
  /** Those of the catalog and of the candidates. */
  digests: () => ReadonlySet<string>;
  gpuDigests: () => ReadonlySet<string>;
  /** The profile that was named. */
  seccomp: object | null;
};

/** What the settings say about the proxy, with what it has read itself. */
export function proxySettings(env: Env, { digests, gpuDigests, seccomp }: Allowed): ProxySettings {
  return {
    upstream: env.UPSTREAM_DOCKER_HOST,
    listen: { run: env.RUN_LISTEN, images: env.IMAGES_LISTEN ?? null, health: env.HEALTH_LISTEN ?? null },
    containers: {
      owner: env.RUNNER_OWNER,
      digests,
      gpuDigests,
      runtimes: env.RUNTIMES,
      seccomp,
      limits: {
        memoryBytes: env.MAX_MEMORY_BYTES,
        cpus: env.MAX_CPUS,
        pids: env.MAX_PIDS,
        workspaceBytes: env.MAX_WORKSPACE_BYTES,
        inodes: env.MAX_INODES,
      },
    },
    images: {
      owner: env.RUNNER_OWNER,
      namespaces: env.IMAGE_NAMESPACES,
      registries: env.PULL_REGISTRIES,
      digests,
      build: {
        networks: env.BUILD_NETWORKS,
        memoryBytes: env.BUILD_MEMORY_BYTES,
        maxContextBytes: env.MAX_BUILD_CONTEXT_BYTES,
      },
    },
    maxContainers: env.MAX_CONTAINERS,
    maxConnections: env.MAX_CONNECTIONS,
    requestWithinMs: env.REQUEST_WITHIN_MS,
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineAnswers, engineRequest } from '../docker-engine/engine-request.mjs';
import { Failure } from '../failure.mjs';
import { keepPart } from './keep-part.mjs';
import { makeSocketFolder } from './socket-folder.mjs';

const READY_WITHIN_MS = 30_000;
const POLL_MS = 50;
const GRACE_MS = 6_000;
const RUN_SOCKET = 'run.sock';
const IMAGES_SOCKET = 'images.sock';
/** Runtimes of an engine that we know what to do with, besides its default one. */
const KNOWN_RUNTIMES = ['runsc'];
/** Settings of the runner that the proxy has to know too, under the same names. */
const SHARED_LIMITS = ['MAX_MEMORY_BYTES', 'MAX_PIDS', 'MAX_WORKSPACE_BYTES', 'MAX_INODES'];

/**
 * Starts the docker proxy, the only part that is given the engine, waits until it answers and registers its end.
 * @param settings `engine`, `owner`, `records`, `logsFolder`, and the `env` of the runner, whose limits it enforces
 * @returns `host`, which the runner connects to, `imagesHost` for what it does with images, `candidates`, the file in which it says what
 *   it tries, and `ended`, which rejects when it could not be started
 */
export async function startDockerProxy(settings, { root, node, lifetime, progress }) {
  const { engine, owner, records, logsFolder, env } = settings;
  const sockets = makeSocketFolder({ root, owner, longestName: IMAGES_SOCKET });
  lifetime.onEnd('sockets', sockets.remove);
  const socketPath = join(sockets.folder, RUN_SOCKET);
  const host = `unix://${socketPath}`;
  const imagesHost = `unix://${join(sockets.folder, IMAGES_SOCKET)}`;
  const candidates = join(root, '.crucible/candidates.json');
  const profile = join(root, 'security/seccomp.json');
  const part = {
    name: 'docker-proxy',
    node,
    script: join(root, 'apps/docker-proxy/src/main.ts'),
    cwd: join(root, 'apps/docker-proxy'),
    env: {
      NODE_ENV: 'production',
      CRUCIBLE_PARENT_PID: String(process.pid),
      UPSTREAM_DOCKER_HOST: upstreamOf(engine.address),
      RUN_LISTEN: host,
      IMAGES_LISTEN: imagesHost,
      IMAGE_CANDIDATES: candidates,
      PULL_REGISTRIES: env.PULL_REGISTRIES ?? '',
      BUILD_NETWORKS: env.BUILD_NETWORKS ?? '',
      IMAGE_CATALOG: join(root, '.crucible/images.json'),
      RUNNER_OWNER: owner,
      SECCOMP_PROFILE: env.SECCOMP_PROFILE || (existsSync(profile) ? profile : ''),
      RUNTIMES: env.RUNTIMES || (await runtimesOf(engine.address)).join(','),
      MAX_CPUS: env.MAX_CPUS || env.SANDBOX_CPUS || '',
      ...Object.fromEntries(SHARED_LIMITS.map((name) => [name, env[name] ?? ''])),
    },
  };
  const onRestart = () => progress.say('The docker proxy ended by itself and is started again.');
  const proxy = keepPart(part, { records, logsFolder, onRestart });
  lifetime.onEnd('docker proxy', ({ hurry }) =>
    progress.step('Stop the docker proxy', () => proxy.stop({ graceMs: GRACE_MS, hurry })),
  );
  await progress.step('Docker proxy', () =>
    Promise.race([untilAnswering({ socketPath }, lifetime.stopping), proxy.ended]),
  );
  proxy.isUp();
  return { host, imagesHost, candidates, ended: proxy.ended };
}

async function untilAnswering(address, signal) {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await engineAnswers(address))) {
    signal.throwIfAborted();
    if (performance.now() > deadline) throw new Failure('The docker proxy did not become ready.');
    await sleep(POLL_MS, undefined, { signal });
  }
}

function upstreamOf({ socketPath, hostname, port }) {
  return socketPath === undefined ? `tcp://${hostname}:${port}` : `unix://${socketPath}`;
}

async function runtimesOf(address) {
  const { body } = await engineRequest(address, { path: '/info' });
  return KNOWN_RUNTIMES.filter((name) => Object.hasOwn(body.Runtimes ?? {}, name));
}

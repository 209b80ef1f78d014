import { request } from 'node:http';
import type { DockerAddress } from './docker-address.ts';
import type { Executor } from './executor/executor.ts';

/** The header by which the docker proxy says which of its listeners answers. An engine has none. */
const HEADER = 'crucible-docker-proxy';
const ANSWER_WITHIN_MS = 5_000;

/** Thrown where the runner has been given more power over the machine than it needs. */
export class RawEngineError extends Error {
  override name = 'RawEngineError';
}

/**
 * An executor that looks, each time before it starts, at what it has been connected to: the docker proxy's run listener, and not an
 * engine itself, with which whoever takes over the runner has the whole machine.
 * @param onRaw is called instead of starting when it is an engine after all
 */
export function guardEngine(
  executor: Executor,
  address: DockerAddress,
  onRaw: (error: RawEngineError) => void,
): Executor {
  return {
    ...executor,
    async start() {
      const listener = await listenerAt(address);
      if (listener === 'run') return executor.start();
      const error = new RawEngineError(
        listener === null
          ? 'DOCKER_HOST (or DOCKER_SOCKET) leads to a Docker Engine itself. Start the docker proxy and name its run listener there, or say ALLOW_RAW_DOCKER=true if this machine is for tests.'
          : `DOCKER_HOST (or DOCKER_SOCKET) leads to the ${listener} listener of the docker proxy. Name its run listener there.`,
      );
      onRaw(error);
      throw error;
    },
  };
}

/** The listener of a docker proxy that answers there, or null when something else does. Rejects when nothing answers. */
function listenerAt({ socketPath, host }: DockerAddress): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const where =
      host === null ? { socketPath: socketPath ?? undefined } : { host: host.hostname, port: host.port };
    const ping = request(
      { ...where, path: '/_ping', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
      (answer) => {
        answer.resume();
        const value = answer.headers[HEADER];
        resolve(typeof value === 'string' ? value : null);
      },
    );
    ping.on('error', reject);
    ping.end();
  });
}

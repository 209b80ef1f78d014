import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { Failure } from '../failure.mjs';

/**
 * The settings that a deployment cannot do without, with new secrets. They are letters, digits, `-` and `_` alone, so
 * that they can stand in a URL.
 *
 * @param {{ base: string, socketPath?: string, runtimes: string[] }} machine the base image, where the engine listens, and
 *   the names of its runtimes
 */
export function deploymentSettings({ base, socketPath, runtimes }) {
  return {
    COMPOSE_PROJECT_NAME: 'crucible',
    POSTGRES_PASSWORD: secret(24),
    SESSION_SECRET: secret(48),
    BOOTSTRAP_API_KEY: `cru_${secret(32)}`,
    RUNNER_OWNER: `crucible-compose-${randomBytes(4).toString('hex')}`,
    DOCKER_SOCKET: socketPath ?? '',
    DOCKER_GID: String(groupOf(socketPath)),
    BASE_IMAGE: base,
    RUNTIMES: runtimes.filter((name) => name === 'runsc').join(','),
  };
}

/** The number of the group that may use the engine's socket. */
function groupOf(socketPath) {
  if (socketPath === undefined)
    throw new Failure(
      'The docker proxy uses the socket of an engine on this machine: DOCKER_HOST names another one.',
    );
  return statSync(socketPath).gid;
}

const secret = (bytes) => randomBytes(bytes).toString('base64url');

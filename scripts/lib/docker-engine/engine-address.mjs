import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';

export const DEFAULT_SOCKET = '/var/run/docker.sock';

/**
 * Reads DOCKER_HOST, `unix:///path` or `tcp://host:port`.
 * @returns `{ host }` (as given) with what `http.request` needs to reach it
 */
export function parseDockerHost(host) {
  const unix = /^unix:\/\/(\/.+)$/.exec(host);
  if (unix !== null) return { host, socketPath: unix[1] };
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url !== null && ['tcp:', 'http:'].includes(url.protocol) && url.hostname !== '') {
    return { host, hostname: url.hostname, port: Number(url.port || 2375) };
  }
  throw new Failure(
    `DOCKER_HOST is ${host}; it has to look like unix:///var/run/docker.sock or tcp://127.0.0.1:2375.`,
  );
}

/** Where an engine may be listening when nothing says so: the system's, Docker Desktop's, a rootless one. */
export function usualAddresses({ env = process.env, home = homedir() } = {}) {
  const sockets = [DEFAULT_SOCKET, join(home, '.docker/run/docker.sock')];
  if (env.XDG_RUNTIME_DIR) sockets.push(join(env.XDG_RUNTIME_DIR, 'docker.sock'));
  return sockets.filter((path) => existsSync(path)).map((path) => parseDockerHost(`unix://${path}`));
}

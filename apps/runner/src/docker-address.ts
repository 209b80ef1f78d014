/** Where a Docker Engine listens: one of the two is null. */
export type DockerAddress = { socketPath: string | null; host: { hostname: string; port: number } | null };

const DEFAULT_SOCKET = '/var/run/docker.sock';
const DEFAULT_PORT = 2375;

/** What `DOCKER_SOCKET` and `DOCKER_HOST` say; at most one of them is set. */
export function dockerAddress(given: {
  socket?: string | undefined;
  host?: string | undefined;
}): DockerAddress {
  if (given.host === undefined) return { socketPath: given.socket ?? DEFAULT_SOCKET, host: null };
  const url = new URL(given.host);
  if (url.protocol === 'unix:') return { socketPath: url.pathname, host: null };
  return { socketPath: null, host: { hostname: url.hostname, port: Number(url.port || DEFAULT_PORT) } };
}

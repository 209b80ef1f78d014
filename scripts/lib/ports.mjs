import net from 'node:net';
import { Failure } from './failure.mjs';

/** Reads a port from a variable; a Failure when it is none. */
export function portFrom(env, { variable, fallback }) {
  const text = env[variable] ?? '';
  if (text === '') return fallback;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure(`${variable} is ${text}; a port is a number from 1 to 65535.`);
}

/** A Failure that names the port and its variable when somebody listens there already. */
export async function requireFreePort({ port, host, variable }) {
  const error = await tryListen(port, host);
  if (error === null) return;
  if (error.code === 'EADDRINUSE') {
    throw new Failure(
      `Port ${port} is already taken: stop what uses it, or choose another with ${variable}=${port + 1}.`,
    );
  }
  throw new Failure(
    `Port ${port} on ${host} cannot be used (${error.code}): choose another with ${variable}.`,
  );
}

/** Ports that are free now, all different. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function tryListen(port, host) {
  try {
    const server = await listen(port, host);
    await new Promise((resolve) => server.close(resolve));
    return null;
  } catch (error) {
    return error;
  }
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, ListenOptions, Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from './hostile-case.ts';

/** A server on every address of the machine; the addresses are the arguments. */
export async function hostListener(): Promise<Surroundings> {
  const { server, visitors } = await listen({ port: 0, host: '::' });
  const { port } = server.address() as AddressInfo;
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = addresses.filter(({ internal }) => !internal).map(({ address }) => `${address}|${port}`);
  return guarded(server, visitors, [...outside, `host.docker.internal|${port}`]);
}

/** A server under a name of the machine's abstract namespace; the name is the argument. */
export async function hostName(): Promise<Surroundings> {
  const name = `crucible-${randomUUID()}`;
  const { server, visitors } = await listen({ path: `\0${name}` });
  return guarded(server, visitors, [name]);
}

/** A file of the machine with a name that nothing else has; the name is the argument. */
export async function hostFile(): Promise<Surroundings> {
  const name = `crucible-${randomUUID()}`;
  const path = join(tmpdir(), name);
  await writeFile(path, 'a file of the machine');
  return { args: [name], harm: () => null, close: () => rm(path) };
}

async function listen(options: ListenOptions): Promise<{ server: Server; visitors: () => number }> {
  let visitors = 0;
  const server = createServer((socket) => {
    visitors += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, resolve);
  });
  return { server, visitors: () => visitors };
}

function guarded(server: Server, visitors: () => number, args: string[]): Surroundings {
  return {
    args,
    harm: () => (visitors() === 0 ? null : `${visitors()} connections came out of the sandbox`),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

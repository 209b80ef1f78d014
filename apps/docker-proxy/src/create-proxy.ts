import type { Server } from 'node:net';
import type { Logger } from 'pino';
import { createAudit } from './audit.ts';
import { createContainerRegister } from './engine/container-register.ts';
import { createEngineClient } from './engine/engine-client.ts';
import { createPlainImages } from './engine/plain-images.ts';
import { createHealthServer } from './http/create-health-server.ts';
import { createListener } from './http/create-listener.ts';
import { listen } from './http/listen.ts';
import type { Address } from './parse-address.ts';
import type { ContainerSettings } from './policy/container-settings.ts';
import type { ImageSettings } from './policy/image-settings.ts';
import { policies } from './policy/policies.ts';

/** The context of a build may be large and its network slow. */
const IMAGES_REQUEST_WITHIN_MS = 15 * 60_000;

export type ProxySettings = {
  upstream: Address;
  /** Where each of them listens; null for one that is not wanted. */
  listen: { run: Address; images: Address | null; health: Address | null };
  containers: ContainerSettings;
  images: ImageSettings;
  maxContainers: number;
  maxConnections: number;
  /** How long a request to the run listener may take to come. */
  requestWithinMs: number;
};

export type Proxy = { start(): Promise<void>; stop(): Promise<void> };

/** Puts the proxy together: an engine client, what it knows of its containers, and a server for each listener. */
export function createProxy(settings: ProxySettings, log: Logger): Proxy {
  const engine = createEngineClient(settings.upstream);
  const register = createContainerRegister(engine, {
    owner: settings.containers.owner,
    maxContainers: settings.maxContainers,
  });
  const routes = policies(settings);
  const plainImages = createPlainImages(engine);
  const common = { engine, register, plainImages, images: settings.images, audit: createAudit(log) };
  const { maxConnections } = settings;
  const run = createListener(
    { ...common, routes: routes.run },
    { name: 'run', maxConnections, requestWithinMs: settings.requestWithinMs },
  );
  const images = createListener(
    { ...common, routes: routes.images },
    { name: 'images', maxConnections, requestWithinMs: IMAGES_REQUEST_WITHIN_MS },
  );
  const servers: [Server, Address | null][] = [
    [run, settings.listen.run],
    [images, settings.listen.images],
    [createHealthServer(engine), settings.listen.health],
  ];
  const connections = new Set<{ destroy: () => void }>();

  return {
    async start() {
      for (const [server, address] of servers) {
        if (address === null) continue;
        server.on('connection', (socket) => {
          connections.add(socket);
          socket.once('close', () => connections.delete(socket));
        });
        await listen(server, address);
      }
    },
    async stop() {
      const closed = servers.map(
        ([server]) => new Promise<void>((resolve) => void server.close(() => resolve())),
      );
      // The streams of sandboxes do not end by themselves; without us they have nobody to speak to.
      for (const connection of connections) connection.destroy();
      await Promise.all(closed);
    },
  };
}

import type { ApiKeyScope } from '@crucible/contracts/api-key';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerWith } from './door-access.ts';
import type { DoorCaller } from './door-caller.ts';
import type { DoorDeps } from './door-deps.ts';

export type DoorRequest = { caller: DoorCaller; request: FastifyRequest; reply: FastifyReply };

/** A route of a door, and the operation behind it. openapi/ documents what it takes and gives. */
export type DoorRoute = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** What a key needs: one of these is enough. */
  scopes: readonly ApiKeyScope[];
  /** Resolves with what is sent; or with the reply, where it has been sent already. */
  handle(deps: DoorDeps, asked: DoorRequest): Promise<unknown>;
};

export const MAY_READ: readonly ApiKeyScope[] = ['execute', 'read'];
export const MAY_EXECUTE: readonly ApiKeyScope[] = ['execute'];

export function registerDoorRoutes(app: FastifyInstance, deps: DoorDeps, routes: readonly DoorRoute[]): void {
  for (const { method, path, scopes, handle } of routes) {
    app.route({
      method,
      url: path,
      exposeHeadRoute: false,
      config: { access: 'door' },
      handler: async (request, reply) =>
        handle(deps, { caller: callerWith(request, scopes), request, reply }),
    });
  }
}

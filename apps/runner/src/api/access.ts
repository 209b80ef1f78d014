import type { ApiKeyScope } from '@crucible/contracts/api-key';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiKeyLookup, KeyHolder } from '../api-keys/api-key-lookup.ts';
import { AppError } from '../lib/app-error.ts';
import { bearerToken } from './bearer-token.ts';
import { createKeyRate } from './key-rate.ts';
import type { KeyRateCheck } from './key-rate.ts';
import { isSameOrigin } from './same-origin.ts';
import type { SessionReader } from './session-cookie.ts';

/**
 * Who may use a route: everybody; the product's own pages, by their session, or `account` where the account library
 * decides about sessions itself; clients of other services, as their door decides (see doors/door-access); learning platforms, by what they have signed; or programs,
 * by a key with one of the scopes. Keys are never read from cookies, and cookies count for nothing where a key is needed.
 */
export type Access =
  | 'public'
  | 'session'
  | 'account'
  | 'door'
  | 'platform'
  | { scopes: readonly [ApiKeyScope, ...ApiKeyScope[]] };

export type RouteEntry = { method: string; path: string; access: Access };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route states it; the server does not start with one that doesn't. */
    access?: Access;
  }
  interface FastifyInstance {
    /** Every route that there is, without those that only answer HEAD. */
    routeTable: RouteEntry[];
  }
  interface FastifyRequest {
    /** Whose key this is, where the route needs one. */
    keyHolder: KeyHolder | null;
  }
}

type Options = {
  keys: ApiKeyLookup;
  sessions: SessionReader;
  allowedOrigins: readonly string[];
  /** Of a key that has no rate of its own. */
  requestsPerMinute: number;
};

/** Keeps a list of the routes, and refuses those that do not say who may use them. To be called before there is any. */
export function registerRouteTable(app: FastifyInstance): void {
  const table: RouteEntry[] = [];
  app.decorate('routeTable', table);
  app.addHook('onRoute', ({ config, method, url }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`${String(method)} ${url} does not say who may use it.`);
    const methods = [method].flat().filter((name) => name !== 'HEAD');
    table.push(...methods.map((name) => ({ method: name, path: url, access })));
  });
}

/**
 * Lets into each route those whom it is for. Everything after this knows who asks. What it returns counts a request of a
 * key, and throws `too_many_requests`.
 */
export function registerAccess(app: FastifyInstance, options: Options): KeyRateCheck {
  app.decorateRequest('keyHolder', null);
  const checkRate = createKeyRate(app, options.requestsPerMinute);

  app.addHook('onRequest', async (request, reply) => {
    // An address that leads nowhere has no route, and nothing to protect.
    const access = request.routeOptions.config.access ?? 'public';
    if (access === 'public' || access === 'door' || access === 'platform') return;
    if (access === 'session' || access === 'account') {
      requireSameOrigin(request, options.allowedOrigins);
      if (access === 'session') request.identity = await options.sessions.recognize(request, reply);
      return;
    }
    const holder = await options.keys.find(bearerToken(request.headers.authorization));
    request.keyHolder = holder;
    await checkRate(request, reply);
    if (!access.scopes.some((scope) => holder.scopes.includes(scope))) {
      const wanted = access.scopes.join(' or ');
      throw new AppError('scope_missing', { userMessage: `This needs a key with the scope ${wanted}.` });
    }
  });
  return checkRate;
}

/** Who asks, on a route that needs a key. */
export function keyHolderOf(request: FastifyRequest): KeyHolder {
  if (request.keyHolder === null) throw new AppError('key_missing');
  return request.keyHolder;
}

function requireSameOrigin(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  const changesNothing = request.method === 'GET' || request.method === 'HEAD';
  if (!changesNothing && !isSameOrigin(request.headers, allowedOrigins)) throw new AppError('forbidden');
}

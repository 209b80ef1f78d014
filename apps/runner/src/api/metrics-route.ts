import type { FastifyInstance } from 'fastify';
import type { ApiKeyLookup } from '../api-keys/api-key-lookup.ts';
import { AppError } from '../lib/app-error.ts';
import type { HttpMetrics } from '../metrics/http-metrics.ts';
import { bearerToken } from './bearer-token.ts';

/** `key`: whoever has a key with the scope `admin`; `open`: whoever reaches the port; `off`: nobody. */
export type MetricsAccess = 'key' | 'open' | 'off';

export type MetricsRoute = {
  access: MetricsAccess;
  keys: ApiKeyLookup;
  render: () => Promise<{ contentType: string; text: string }>;
};

/**
 * `GET /metrics`, in every process, those that serve no people too. It has its own door: being on the same machine
 * lets nobody in, because the web server in front passes on requests of everybody from there.
 */
export function registerMetrics(app: FastifyInstance, { access, keys, render }: MetricsRoute): void {
  if (access === 'off') return;
  app.get('/metrics', { config: { access: 'public' } }, async (request, reply) => {
    if (access === 'key') await requireAdmin(keys, request.headers.authorization);
    const { contentType, text } = await render();
    return reply.type(contentType).send(text);
  });
}

/** Counts every answer under the pattern of its route. */
export function countRequests(app: FastifyInstance, count: HttpMetrics): void {
  app.addHook('onResponse', async (request, reply) => {
    count({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      durationMs: reply.elapsedTime,
    });
  });
}

async function requireAdmin(keys: ApiKeyLookup, authorization: string | undefined): Promise<void> {
  const { scopes } = await keys.find(bearerToken(authorization));
  if (!scopes.includes('admin')) {
    throw new AppError('scope_missing', { userMessage: 'This needs a key with the scope admin.' });
  }
}

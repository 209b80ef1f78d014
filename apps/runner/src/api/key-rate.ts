import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../lib/app-error.ts';

export type KeyRateCheck = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const WINDOW_MS = 60_000;

/**
 * Counts the requests of each key, in windows of a minute, and says in the answer's RateLimit headers how many are
 * left. What it returns throws `too_many_requests` once there are none.
 */
export function createKeyRate(app: FastifyInstance, requestsPerMinute: number): KeyRateCheck {
  const count = app.createRateLimit({
    timeWindow: WINDOW_MS,
    max: (request) => request.keyHolder?.ratePerMinute ?? requestsPerMinute,
    keyGenerator: (request) => request.keyHolder?.apiKeyId ?? request.ip,
  });

  return async (request, reply) => {
    const verdict = await count(request);
    if (verdict.isAllowed) return;
    reply.headers({
      'ratelimit-limit': verdict.max,
      'ratelimit-remaining': verdict.remaining,
      'ratelimit-reset': verdict.ttlInSeconds,
    });
    if (!verdict.isExceeded) return;
    reply.header('retry-after', verdict.ttlInSeconds);
    throw new AppError('too_many_requests', {
      userMessage: `This key may send ${verdict.max} requests a minute. Wait ${verdict.ttlInSeconds} seconds.`,
    });
  };
}

import type { CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../lib/app-error.ts';
import type { CreationLimiter } from './context.ts';

/** How much may be created in a minute. A whole class sits behind one address, so that one is generous. */
export type CreationRates = { perPersonPerMinute: number; perAddressPerMinute: number };

const WINDOW_MS = 60_000;

/**
 * Counts by address first: somebody who throws cookies away to look like many people still has one address.
 * It counts created things and not HTTP requests, of which one can carry many in a batch.
 */
export function createCreationLimiters(app: FastifyInstance, rates: CreationRates) {
  const limit = (max: number, keyGenerator: CreateRateLimitOptions['keyGenerator']) =>
    app.createRateLimit({ max, timeWindow: WINDOW_MS, keyGenerator });
  const limits = [
    limit(rates.perAddressPerMinute, (request) => request.ip),
    limit(rates.perPersonPerMinute, (request) => request.identity?.personId ?? request.ip),
  ];

  async function check(request: FastifyRequest): Promise<void> {
    for (const isOver of limits) {
      const verdict = await isOver(request);
      if (!verdict.isAllowed && verdict.isExceeded) throw new AppError('too_many_requests');
    }
  }

  return (request: FastifyRequest): CreationLimiter => {
    // The calls of a batch are counted one after the other: all at once, each would see the count of all.
    let before: Promise<unknown> = Promise.resolve();
    return () => {
      const checked = before.then(() => check(request));
      before = checked.catch(() => undefined);
      return checked;
    };
  };
}

// For what they add to the types of Fastify: the web sees this file through the type of the router alone.
import '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../lib/app-error.ts';
import './session-cookie.ts';

/** Throws `too_many_requests` once a limit is passed. */
export type CreationLimiter = () => Promise<void>;

/** How much may be created in a minute. A whole class sits behind one address, so that one is generous. */
export type CreationRates = { perPersonPerMinute: number; perAddressPerMinute: number };

const WINDOW_MS = 60_000;

/**
 * Counts by address first: somebody who throws cookies away to look like many people still has one address.
 * It counts created things and not HTTP requests, of which one can carry many in a batch.
 */
export function createCreationLimiters(app: FastifyInstance, rates: CreationRates) {
  const byAddress = app.createRateLimit({
    max: rates.perAddressPerMinute,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => request.ip,
  });
  const byPerson = app.createRateLimit({
    max: rates.perPersonPerMinute,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => request.personId ?? request.ip,
  });

  async function check(request: FastifyRequest): Promise<void> {
    for (const limit of [byAddress, byPerson]) {
      const verdict = await limit(request);
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

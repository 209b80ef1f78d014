import type { ApiKeyScope } from '@crucible/contracts/api-key';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiKeyLookup } from '../../api-keys/api-key-lookup.ts';
import { AppError } from '../../lib/app-error.ts';
import { isSameOrigin } from '../same-origin.ts';
import { anonymousCaller } from './anonymous-caller.ts';
import type { DoorCaller } from './door-caller.ts';
import { doorSecret } from './door-secret.ts';

/** Whether a door needs a key, or lets anybody in who reaches it. */
export type DoorMode = 'key' | 'open';

export type DoorAccessDeps = {
  keys: ApiKeyLookup;
  /** Counts a request; throws `too_many_requests`. */
  checkRate(request: FastifyRequest, reply: FastifyReply): Promise<void>;
};
export type DoorAccessSettings = { mode: DoorMode; allowedOrigins: readonly string[] };

/** Requests a minute of everybody at one address together, who has no key. */
const ANONYMOUS_PER_MINUTE = 120;
const WINDOW_MS = 60_000;

/** Lets into the routes of a scope who may come in; afterwards every request has its `doorCaller`. */
export function registerDoorAccess(
  app: FastifyInstance,
  { keys, checkRate }: DoorAccessDeps,
  { mode, allowedOrigins }: DoorAccessSettings,
): void {
  const countAnonymous = app.createRateLimit({
    max: ANONYMOUS_PER_MINUTE,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => anonymousCaller(request.ip).personId,
  });

  app.addHook('onRequest', async (request, reply) => {
    // A page of another site must not use the address, or the remembered password, of whoever looks at it.
    if (!isSameOrigin(request.headers, allowedOrigins)) throw new AppError('forbidden');
    const secret = doorSecret(request.headers);
    if (secret === null) {
      if (mode === 'key') throw new AppError('key_missing');
      request.doorCaller = anonymousCaller(request.ip);
      const verdict = await countAnonymous(request);
      if (verdict.isAllowed || !verdict.isExceeded) return;
      reply.header('retry-after', verdict.ttlInSeconds);
      throw new AppError('too_many_requests');
    }
    const holder = await keys.find(secret);
    request.keyHolder = holder;
    request.doorCaller = holder;
    await checkRate(request, reply);
  });
}

/** Who asks; `scope_missing` when that is more than the key allows. */
export function callerWith(request: FastifyRequest, scopes: readonly ApiKeyScope[]): DoorCaller {
  const caller = request.doorCaller;
  if (caller === null) throw new AppError('key_missing');
  if (scopes.some((scope) => caller.scopes.includes(scope))) return caller;
  throw new AppError('scope_missing', {
    userMessage: `This needs a key with the scope ${scopes.join(' or ')}.`,
  });
}

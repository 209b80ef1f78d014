import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const BodySchema = z.object({ personId: z.string() });

/**
 * Lets this server itself begin a session for somebody whom another service has vouched for, as if they had signed in. It
 * has no address: nobody can ask for it from outside.
 */
export function sessionStarter() {
  return {
    id: 'session-starter',
    endpoints: {
      startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: BodySchema }, async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.personId);
        if (user === null) throw new APIError('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { sessionId: session.id };
      }),
    },
  } satisfies BetterAuthPlugin;
}

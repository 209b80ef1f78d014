import { SessionSchema } from '@crucible/contracts/session';
import { z } from 'zod';
import { describeSession } from '../people/describe-session.ts';
import { router, sessionProcedure } from './trpc.ts';

export const sessionRouter = router({
  /** Who I am. The first request of a visitor also sets the cookie. */
  get: sessionProcedure
    .input(z.void())
    .output(SessionSchema)
    .query(({ ctx }) => describeSession(ctx.deps, ctx)),
});

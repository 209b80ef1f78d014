import {
  AccountSchema,
  AccountSessionSchema,
  DeleteAccountSchema,
  RevokeSessionSchema,
  SignInOptionsSchema,
} from '@crucible/contracts/account';
import { z } from 'zod';
import { deleteAccount } from '../accounts/delete-account.ts';
import { getAccount } from '../accounts/get-account.ts';
import { listSessions } from '../accounts/list-sessions.ts';
import { revokeOtherSessions } from '../accounts/revoke-other-sessions.ts';
import { revokeSession } from '../accounts/revoke-session.ts';
import { signInOptions } from '../accounts/sign-in-options.ts';
import { authorOf } from './author-of.ts';
import { ownAccountProcedure, router, sessionProcedure } from './trpc.ts';

/** What is not here is asked of the account library at `/api/auth`: signing in and up, passwords, second factors. */
export const accountRouter = router({
  /** What the pages for signing in and up offer. */
  signInOptions: sessionProcedure
    .input(z.void())
    .output(SignInOptionsSchema)
    .query(({ ctx }) => signInOptions(ctx.deps)),

  get: ownAccountProcedure
    .input(z.void())
    .output(AccountSchema)
    .query(({ ctx }) => getAccount(ctx.deps, ctx.personId)),

  sessions: ownAccountProcedure
    .input(z.void())
    .output(z.array(AccountSessionSchema))
    .query(({ ctx }) => listSessions(ctx.deps, ctx)),

  revokeSession: ownAccountProcedure
    .input(RevokeSessionSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => revokeSession(ctx.deps, { ...input, by: authorOf(ctx) })),

  /** Signs out everywhere else. */
  revokeOtherSessions: ownAccountProcedure
    .input(z.strictObject({}))
    .output(z.int())
    .mutation(({ ctx }) => revokeOtherSessions(ctx.deps, { sessionId: ctx.sessionId, by: authorOf(ctx) })),

  delete: ownAccountProcedure
    .input(DeleteAccountSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteAccount(ctx.deps, { ...input, by: authorOf(ctx) })),
});

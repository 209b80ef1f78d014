import { createAuthMiddleware } from 'better-auth/api';
import { checkedName } from './checked-name.ts';

/** What holds for requests to the account library before it looks at them. */
export const beforeRequest = createAuthMiddleware(async (context) => {
  // Before it is known whether there is such an account already: the answer to a wrong name must not tell.
  if (context.path === '/sign-up/email') checkedName(context.body?.name);
  // Whoever changes their password because somebody else knows it wants that somebody out.
  if (context.path === '/change-password')
    return { context: { body: { ...context.body, revokeOtherSessions: true } } };
  return undefined;
});

import { createAuthMiddleware } from 'better-auth/api';
import { checkedName } from './checked-name.ts';

/** Before it is known whether there is such an account already: the answer to a wrong name must not tell. */
export const checkSignUp = createAuthMiddleware(async ({ path, body }) => {
  if (path === '/sign-up/email') checkedName(body?.name);
});

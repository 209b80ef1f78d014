import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';

/** Asks the account library: signing in and up, passwords, second factors. Everything else of accounts is in tRPC. */
export const authClient = createAuthClient({
  plugins: [twoFactorClient()],
  // Asked once: a wrong password does not get right by trying it again.
  fetchOptions: { retry: 0 },
});

import { randomBytes } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import type { Auth } from './create-auth.ts';

const TOKEN_BYTES = 24;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** Makes what lets somebody choose the first password of their account, once and within a week. */
export async function createInvitationToken(
  { auth, clock }: { auth: Auth; clock: Clock },
  personId: string,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const { internalAdapter } = await auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: personId,
    expiresAt: new Date(clock.now().getTime() + WEEK_MS),
  });
  return token;
}

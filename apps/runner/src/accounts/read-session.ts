import { AccountRoleSchema } from '@crucible/contracts/person';
import type { AccountRole } from '@crucible/contracts/person';
import { AppError } from '../lib/app-error.ts';
import type { AccountSettings } from './account-settings.ts';
import { COOKIE_PREFIX } from './auth-wire.ts';
import type { Auth } from './create-auth.ts';

/** Who is signed in, by which browser. */
export type SignedIn = {
  personId: string;
  sessionId: string;
  role: AccountRole;
  /** Whether the role counts for nothing until a second factor is set up. */
  needsTwoFactor: boolean;
};

/** The session, and the cookies to be sent back, by which it is prolonged. */
export type ReadSession = { signedIn: SignedIn | null; setCookies: string[] };

type Deps = { auth: Auth; accountSettings: Pick<AccountSettings, 'twoFactorRequired'> };

/** Reads the session that a Cookie header names; none when it is forged, has expired or was revoked. */
export async function readSession({ auth, accountSettings }: Deps, cookie: string): Promise<ReadSession> {
  // Most visitors have no account, and cost the database nothing.
  if (!cookie.includes(`${COOKIE_PREFIX}.session_token=`)) return { signedIn: null, setCookies: [] };
  const { response, headers } = await auth.api
    .getSession({ headers: new Headers({ cookie }), returnHeaders: true })
    .catch((cause: unknown) => {
      throw new AppError('unavailable', { cause });
    });
  const setCookies = headers.getSetCookie();
  if (response === null || response.user.bannedAt != null) return { signedIn: null, setCookies };
  const { user, session } = response;
  const role = AccountRoleSchema.parse(user.role);
  const isStaff = role === 'teacher' || role === 'admin';
  const needsTwoFactor = accountSettings.twoFactorRequired && isStaff && user.twoFactorEnabled !== true;
  return { signedIn: { personId: user.id, sessionId: session.id, role, needsTwoFactor }, setCookies };
}

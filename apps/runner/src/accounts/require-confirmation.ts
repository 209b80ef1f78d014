import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { AccountSettings } from './account-settings.ts';
import { PASSWORD_PROVIDER } from './auth-wire.ts';
import type { Auth } from './create-auth.ts';
import { countTry, forgetTries } from './throttle.ts';

type Deps = { db: Db; auth: Auth; accountSettings: Pick<AccountSettings, 'signInFailures'> };

const WINDOW_MS = 15 * 60_000;

/**
 * Makes sure that it is really the person who asks for something that cannot be undone: by the password, or the address of
 * an account that has none. Throws `invalid_input`, and `too_many_requests` for whoever guesses.
 */
export async function requireConfirmation(
  { db, auth, accountSettings }: Deps,
  { personId, confirmation }: { personId: string; confirmation: string },
): Promise<void> {
  const tries = `confirmations of ${personId}`;
  const rule = { max: accountSettings.signInFailures.perAccount, windowMs: WINDOW_MS };
  if (!(await countTry({ db }, tries, rule)).allowed) throw new AppError('too_many_requests');
  const person = await db.person.findUnique({
    where: { id: personId },
    include: { accounts: { where: { providerId: PASSWORD_PROVIDER } } },
  });
  const hash = person?.accounts[0]?.password ?? null;
  const isRight =
    hash === null
      ? confirmation.trim().toLowerCase() === person?.email
      : await (await auth.$context).password.verify({ hash, password: confirmation });
  if (!isRight) {
    const message = hash === null ? 'This is not the address of the account.' : 'This is not the password.';
    throw new AppError('invalid_input', { issues: [{ path: 'confirmation', message }] });
  }
  await forgetTries({ db }, tries);
}

import type { Person } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { twoFactorResetMail } from '../accounts/account-mails.ts';
import type { AccountSettings } from '../accounts/account-settings.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Author } from './author.ts';
import { requireAccount } from './require-account.ts';
import { toPerson } from './to-person.ts';

type Deps = { db: Db; instance: string; accountSettings: Pick<AccountSettings, 'publicUrl'> };

/**
 * Takes the second factor from somebody who has lost it: their sessions end, they are told by mail, and from now on their password
 * is enough until they set up another. Throws `conflict` for oneself, who has to give a code, and for whoever has none.
 */
export async function resetTwoFactor(
  { db, instance, accountSettings }: Deps,
  { personId, by }: { personId: string; by: Author },
): Promise<Person> {
  if (personId === by.personId)
    throw new AppError('conflict', { userMessage: 'Change your own second factor in your account.' });
  return db.$transaction(async (tx) => {
    const person = await requireAccount(tx, personId);
    const { count } = await tx.twoFactor.deleteMany({ where: { personId } });
    if (count === 0 && !person.twoFactorEnabled)
      throw new AppError('conflict', { userMessage: 'There is no second factor on this account.' });
    await tx.session.deleteMany({ where: { personId } });
    await recordAudit(tx, { ...by, action: 'person.two_factor_reset', instance, subjectId: personId });
    const reader = { email: person.email, name: person.name ?? '' };
    await queueMail(tx, twoFactorResetMail(reader, { signIn: `${accountSettings.publicUrl}/sign-in` }));
    return toPerson(await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: false } }));
  });
}

import type { Account } from '@crucible/contracts/account';
import { AccountRoleSchema } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { PASSWORD_PROVIDER } from './auth-wire.ts';

/** One's own account, and how one can sign in to it. */
export async function getAccount({ db }: { db: Pick<Db, 'person'> }, personId: string): Promise<Account> {
  const person = await db.person.findUnique({
    where: { id: personId },
    include: { accounts: { select: { providerId: true } } },
  });
  if (person === null || person.email === null) throw new AppError('not_found');
  const ways = person.accounts.map(({ providerId }) => providerId);
  return {
    name: person.name ?? '',
    email: person.email,
    emailVerified: person.emailVerified,
    role: AccountRoleSchema.parse(person.role),
    twoFactorEnabled: person.twoFactorEnabled,
    hasPassword: ways.includes(PASSWORD_PROVIDER),
    providers: ways.filter((id) => id !== PASSWORD_PROVIDER),
    createdAt: person.createdAt.toISOString(),
  };
}

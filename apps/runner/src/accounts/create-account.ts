import type { AccountRole } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { newId } from '../lib/ids.ts';
import { PASSWORD_PROVIDER } from './auth-wire.ts';
import type { Auth } from './create-auth.ts';

type Deps = { db: Db; auth: Auth };
type NewAccount = { email: string; name: string; role: AccountRole; password: string };

/** Makes an account whose address needs no confirmation, for whoever runs the installation. Resolves to the person's id. */
export async function createAccount({ db, auth }: Deps, account: NewAccount): Promise<string> {
  const { email, name, role } = account;
  const password = await (await auth.$context).password.hash(account.password);
  const id = newId();
  const credential = { id: newId(), providerId: PASSWORD_PROVIDER, accountId: id, password };
  await db.person.create({
    data: { id, email, name, role, emailVerified: true, accounts: { create: credential } },
    select: { id: true },
  });
  return id;
}

import type { Db } from '@crucible/db';
import { createAccount } from '../accounts/create-account.ts';
import type { Auth } from '../accounts/create-auth.ts';
import { createInvitationToken } from '../accounts/create-invitation-token.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';

type Deps = { db: Db; auth: Auth; clock: Clock; instance: string };
type Input = { email: string; password: string | null };

/** What was done: an account that was there has become an admin's, or a new one was made. */
export type MadeAdmin = { isNew: boolean; invitationToken: string | null };

/**
 * Makes somebody an admin, for whoever runs the installation: an account that is there, or a new one with this password,
 * or without one a new one whose password is chosen by a link.
 */
export async function makeAdmin(deps: Deps, { email, password }: Input): Promise<MadeAdmin> {
  const { db, instance } = deps;
  const existing = await db.person.findUnique({ where: { email } });
  const personId = existing?.id ?? (await newAdmin(deps, { email, password }));
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { role: 'admin', bannedAt: null } });
    const detail = { from: existing?.role ?? null, to: 'admin', by: 'command' };
    await recordAudit(tx, { action: 'person.role_changed', instance, subjectId: personId, detail });
  });
  const ways = await db.account.count({ where: { personId } });
  return {
    isNew: existing === null,
    invitationToken: ways === 0 ? await createInvitationToken(deps, personId) : null,
  };
}

async function newAdmin(deps: Deps, { email, password }: Input): Promise<string> {
  const name = email.slice(0, email.indexOf('@'));
  if (password !== null) return createAccount(deps, { email, name, role: 'admin', password });
  const id = newId();
  await deps.db.person.create({ data: { id, email, name, role: 'admin' } });
  return id;
}

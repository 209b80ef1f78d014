import type { AccountRole, Person } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { cutConnections } from '../accounts/session-ends.ts';
import { isGrantable } from '../api-keys/grantable-scopes.ts';
import { scopesOf } from '../api-keys/to-api-key.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from './author.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { requireAccount } from './require-account.ts';
import { toPerson } from './to-person.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/**
 * Gives somebody another role, from the next request on; live connections begin anew. Keys that may do what the new role may not are revoked. Throws
 * `conflict` when no admin would be left.
 */
export async function setRole(
  { db, clock, instance }: Deps,
  { personId, role, by }: { personId: string; role: AccountRole; by: Author },
): Promise<Person> {
  return db.$transaction((tx) =>
    keepAnAdmin(tx, async () => {
      const person = await requireAccount(tx, personId);
      if (person.role === role) return toPerson(person);
      const keys = await tx.apiKey.findMany({ where: { personId, revokedAt: null } });
      for (const key of keys.filter((one) => !isGrantable(scopesOf(one), role))) {
        await tx.apiKey.update({ where: { id: key.id }, data: { revokedAt: clock.now() } });
        await recordAudit(tx, { ...by, action: 'api_key.revoked', instance, subjectId: key.id });
      }
      const detail = { from: person.role, to: role };
      await recordAudit(tx, { ...by, action: 'person.role_changed', instance, subjectId: personId, detail });
      await cutConnections(tx, personId);
      return toPerson(await tx.person.update({ where: { id: personId }, data: { role } }));
    }),
  );
}

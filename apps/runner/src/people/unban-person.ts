import type { Person } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Author } from './author.ts';
import { requireAccount } from './require-account.ts';
import { toPerson } from './to-person.ts';

/** Lets somebody in again. */
export async function unbanPerson(
  { db, instance }: { db: Db; instance: string },
  { personId, by }: { personId: string; by: Author },
): Promise<Person> {
  return db.$transaction(async (tx) => {
    const person = await requireAccount(tx, personId);
    if (person.bannedAt === null) return toPerson(person);
    await recordAudit(tx, { ...by, action: 'person.unbanned', instance, subjectId: personId });
    return toPerson(await tx.person.update({ where: { id: personId }, data: { bannedAt: null } }));
  });
}

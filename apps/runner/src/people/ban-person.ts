import type { Person } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from './author.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { requireAccount } from './require-account.ts';
import { toPerson } from './to-person.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/**
 * Shuts somebody out: their sessions end at once, their keys are refused, and nobody signs in to the account any more. What
 * is theirs stays. Throws `conflict` for oneself and for the last admin.
 */
export async function banPerson(
  { db, clock, instance }: Deps,
  { personId, by }: { personId: string; by: Author },
): Promise<Person> {
  if (personId === by.personId) throw new AppError('conflict', { userMessage: 'You cannot ban yourself.' });
  return db.$transaction((tx) =>
    keepAnAdmin(tx, async () => {
      const person = await requireAccount(tx, personId);
      if (person.bannedAt !== null) return toPerson(person);
      await tx.session.deleteMany({ where: { personId } });
      await recordAudit(tx, { ...by, action: 'person.banned', instance, subjectId: personId });
      return toPerson(await tx.person.update({ where: { id: personId }, data: { bannedAt: clock.now() } }));
    }),
  );
}

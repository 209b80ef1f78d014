import type { Db } from '@crucible/db';

/** Notes that somebody has read a mail that went to the address of this account. */
export async function markVerified({ db }: { db: Pick<Db, 'person'> }, personId: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { emailVerified: true }, select: { id: true } });
}

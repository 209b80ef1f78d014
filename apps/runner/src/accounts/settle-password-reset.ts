import type { Db } from '@crucible/db';

/**
 * Whoever has followed a link to choose a password has read a mail that went to the address of the account; and every other
 * link that was sent, and every device that was trusted, counts no more.
 */
export async function settlePasswordReset({ db }: { db: Db }, personId: string): Promise<void> {
  await db.$transaction([
    db.person.update({ where: { id: personId }, data: { emailVerified: true }, select: { id: true } }),
    db.verification.deleteMany({ where: { value: personId } }),
  ]);
}

import type { Session } from '@crucible/contracts/session';
import type { Db } from '@crucible/db';

type Asker = Omit<Session, 'name' | 'email'>;

/** Who looks at the page. Visitors have neither name nor address, and cost the database nothing. */
export async function describeSession(
  { db }: { db: Pick<Db, 'person'> },
  { personId, role, needsTwoFactor }: Asker,
): Promise<Session> {
  const person =
    role === 'anonymous'
      ? null
      : await db.person.findUnique({ where: { id: personId }, select: { name: true, email: true } });
  return { personId, role, needsTwoFactor, name: person?.name ?? null, email: person?.email ?? null };
}

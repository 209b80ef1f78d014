import type { DbTransaction, Person } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** A person with an account; visitors are nobody's to manage. */
export async function requireAccount(
  tx: Pick<DbTransaction, 'person'>,
  personId: string,
): Promise<Person & { email: string }> {
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (person === null || person.email === null) throw new AppError('not_found');
  return { ...person, email: person.email };
}

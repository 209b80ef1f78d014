import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from './actor.ts';

/** Somebody who acts by a key, with the role that their account has now. `not_found` once the account is gone. */
export async function readActor({ db }: { db: Db }, { personId }: { personId: string }): Promise<Actor> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { role: true } });
  if (person === null) throw new AppError('not_found');
  return { personId, role: person.role };
}

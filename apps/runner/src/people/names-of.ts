import type { Db } from '@crucible/db';

/** What these people are called; their e-mail address where they have given no name. Whoever has no account any more is missing. */
export async function namesOf(
  { db }: { db: Pick<Db, 'person'> },
  personIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(personIds.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true, email: true },
  });
  return new Map(people.map(({ id, name, email }) => [id, name ?? email ?? '']));
}

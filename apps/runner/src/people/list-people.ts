import type { ListPeople, PeoplePage } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { toPerson } from './to-person.ts';

/** People with an account, by name, page by page. */
export async function listPeople(
  { db }: { db: Pick<Db, 'person'> },
  { search, role, cursor, limit }: ListPeople,
): Promise<PeoplePage> {
  const matches = { contains: search, mode: 'insensitive' as const };
  const rows = await db.person.findMany({
    where: {
      role: role ?? { not: 'anonymous' },
      email: { not: null },
      ...(search !== '' && { OR: [{ name: matches }, { email: matches }] }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...(cursor !== undefined && { cursor: { id: cursor }, skip: 1 }),
    take: limit + 1,
  });
  const people = rows.slice(0, limit).map(toPerson);
  return { people, nextCursor: rows.length > limit ? (people.at(-1)?.id ?? null) : null };
}

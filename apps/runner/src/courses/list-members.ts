import type { CourseMember } from '@crucible/contracts/course';
import type { Db, Prisma } from '@crucible/db';

const selection = {
  ...{ personId: true, role: true, joinedAt: true },
  person: { select: { name: true, email: true } },
  section: { select: { id: true, name: true } },
} as const satisfies Prisma.CourseMemberSelect;

/** Who is in a course, by name. */
export async function listMembers({ db }: { db: Db }, courseId: string): Promise<CourseMember[]> {
  const rows = await db.courseMember.findMany({
    where: { courseId, removedAt: null },
    select: selection,
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  });
  return rows.map(({ person, joinedAt, ...member }) => ({
    ...member,
    name: person.name ?? person.email ?? '',
    email: person.email,
    joinedAt: joinedAt.toISOString(),
  }));
}

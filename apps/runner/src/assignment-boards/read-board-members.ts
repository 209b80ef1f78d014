import type { DbTransaction } from '@crucible/db';

/** Who is on an assignment's board by now: students of its course with an account that is not banned. */
export async function readBoardMembers(
  db: Pick<DbTransaction, 'assignmentBoardPlace'>,
  { assignmentId, courseId }: { assignmentId: string; courseId: string },
) {
  const isStudent = { courseId, role: 'student', removedAt: null } as const;
  const rows = await db.assignmentBoardPlace.findMany({
    where: { assignmentId, person: { bannedAt: null, memberships: { some: isStudent } } },
    select: {
      ...{ personId: true, pseudonym: true },
      person: {
        select: { name: true, memberships: { where: { courseId }, select: { sectionId: true } } },
      },
    },
  });
  return rows.map(({ personId, pseudonym, person }) => ({
    ...{ personId, pseudonym },
    name: person.name ?? 'Somebody without a name',
    sectionId: person.memberships[0]?.sectionId ?? null,
  }));
}

export type BoardMember = Awaited<ReturnType<typeof readBoardMembers>>[number];

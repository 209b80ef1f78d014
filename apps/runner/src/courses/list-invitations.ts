import type { CourseInvitation } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';

/** Who is on the roster and not in the course yet. */
export async function listInvitations({ db }: { db: Db }, courseId: string): Promise<CourseInvitation[]> {
  const rows = await db.courseInvitation.findMany({
    where: { courseId, acceptedAt: null },
    select: {
      ...{ id: true, email: true, name: true, role: true, createdAt: true },
      section: { select: { id: true, name: true } },
    },
    orderBy: { email: 'asc' },
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

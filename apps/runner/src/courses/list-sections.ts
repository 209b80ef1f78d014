import type { Section } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';

/** The sections of a course, by name, with how many people are in each. */
export async function listSections({ db }: { db: Db }, courseId: string): Promise<Section[]> {
  const rows = await db.section.findMany({
    where: { courseId },
    select: { id: true, name: true, _count: { select: { members: { where: { removedAt: null } } } } },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name, _count: counts }) => ({ id, name, memberCount: counts.members }));
}

import type { Prisma } from '@crucible/db';
import type { Actor } from '../../people/actor.ts';

/** The courses that somebody may connect: those in which they teach, which are not archived. */
export function teachableCourses({ personId, role }: Actor): Prisma.CourseWhereInput {
  const taught = { members: { some: { personId, role: 'teacher' as const, removedAt: null } } };
  return { archivedAt: null, ...(role === 'admin' ? {} : taught) };
}

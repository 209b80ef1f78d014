import { isAtLeast } from '@crucible/contracts/role';
import type { CourseRole } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';

/** What somebody is in a course that they may enter. */
export type CourseAccess = { courseId: string; role: CourseRole; isArchived: boolean };

type Input = { courseId: string; actor: Actor; needed: CourseRole };

/**
 * Lets members of a course in, and admins as teachers of every course. Throws `not_found` for whoever is no member, so that
 * nobody learns which courses there are, and `forbidden` for members whose role is not enough.
 */
export async function requireCourseAccess({ db }: { db: Db }, input: Input): Promise<CourseAccess> {
  const { courseId, actor, needed } = input;
  const course = await db.course.findUnique({
    where: { id: courseId },
    select: {
      archivedAt: true,
      members: { where: { personId: actor.personId, removedAt: null }, select: { role: true } },
    },
  });
  const role = actor.role === 'admin' ? 'teacher' : course?.members[0]?.role;
  if (course === null || role === undefined) throw new AppError('not_found');
  if (!isAtLeast(role, needed)) throw new AppError('forbidden');
  return { courseId, role, isArchived: course.archivedAt !== null };
}

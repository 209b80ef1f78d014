import type { Course } from '@crucible/contracts/course';
import type { CourseRole } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { courseSelection, toCourse } from './course-selection.ts';

type Input = { courseId: string; role: CourseRole };

/** A course, for somebody who has this role in it. `not_found` when it is not there. */
export async function getCourse(
  { db }: { db: Pick<Db, 'course'> },
  { courseId, role }: Input,
): Promise<Course> {
  const row = await db.course.findUnique({ where: { id: courseId }, select: courseSelection(role) });
  if (row === null) throw new AppError('not_found');
  return toCourse(row, role);
}

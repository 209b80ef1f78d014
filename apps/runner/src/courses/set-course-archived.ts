import type { Course } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { getCourse } from './get-course.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; isArchived: boolean; by: Author };

/** Archives a course, so that it can be read and nothing in it changes, or takes it back. */
export async function setCourseArchived(deps: Deps, { courseId, isArchived, by }: Input): Promise<Course> {
  const { db, clock, instance } = deps;
  await db.$transaction(async (tx) => {
    const { count } = await tx.course.updateMany({
      where: { id: courseId, archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? clock.now() : null },
    });
    if (count === 0) return;
    const action = isArchived ? 'course.archived' : 'course.restored';
    await recordAudit(tx, { ...by, action, instance, subjectId: courseId });
  });
  return getCourse({ db }, { courseId, role: 'teacher' });
}

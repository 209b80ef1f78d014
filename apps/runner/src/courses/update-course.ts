import type { Course, CourseChanges } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { withoutMissing } from '../lib/without-missing.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import type { Author } from '../people/author.ts';
import { getCourse } from './get-course.ts';

type Deps = { db: Db; instance: string };
type Input = { courseId: string; changes: CourseChanges; by: Author };

/** Changes what a course is called and where its clocks are. Dates are moments: another time zone does not move them. */
export async function updateCourse(
  { db, instance }: Deps,
  { courseId, changes, by }: Input,
): Promise<Course> {
  const data = storableTexts(withoutMissing(changes));
  await db.$transaction(async (tx) => {
    await tx.course.update({ where: { id: courseId }, data });
    await recordAudit(tx, { ...by, action: 'course.updated', instance, subjectId: courseId, detail: data });
  });
  return getCourse({ db }, { courseId, role: 'teacher' });
}

import type { Course, NewCourse } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import type { Author } from '../people/author.ts';
import { getCourse } from './get-course.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/** Makes a course. Whoever makes it is its first teacher. */
export async function createCourse(
  { db, clock, instance }: Deps,
  { course, by }: { course: NewCourse; by: Author },
): Promise<Course> {
  const id = newId();
  const now = clock.now();
  await db.$transaction(async (tx) => {
    await tx.course.create({
      data: {
        ...{ id, createdAt: now, ...storableTexts(course) },
        members: { create: { personId: by.personId, role: 'teacher', joinedAt: now } },
      },
    });
    const detail = { name: course.name, code: course.code };
    await recordAudit(tx, { ...by, action: 'course.created', instance, subjectId: id, detail });
  });
  return getCourse({ db }, { courseId: id, role: 'teacher' });
}

import type { CopyCourse, Course } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';
import { assignmentCopy } from '../assignments/assignment-copy.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import type { Author } from '../people/author.ts';
import { getCourse } from './get-course.ts';
import { shiftDate } from './shift-date.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; copy: CopyCourse; by: Author };

const TRANSACTION = { timeout: 60_000 };

/**
 * A new course with the assignments of another, as drafts with their dates moved; without people, sections, exceptions
 * and whatever was handed in. Whoever copies is its first teacher.
 */
export async function copyCourse(deps: Deps, { courseId, copy, by }: Input): Promise<Course> {
  const { db, clock, instance } = deps;
  const [id, now] = [newId(), clock.now()];
  const { shiftDays, ...named } = copy;
  await db.$transaction(async (tx) => {
    const { timeZone, description } = await tx.course.findUniqueOrThrow({ where: { id: courseId } });
    await tx.course.create({
      data: {
        ...{ id, description, timeZone, copyOfId: courseId, createdAt: now, ...storableTexts(named) },
        members: { create: { personId: by.personId, role: 'teacher', joinedAt: now } },
      },
    });
    const assignments = await tx.assignment.findMany({
      where: { courseId, archivedAt: null },
      include: { rubricItems: { where: { archivedAt: null } } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const shift = (date: Date | null) => (date === null ? null : shiftDate(date, shiftDays, timeZone));
    for (const [position, assignment] of assignments.entries()) {
      const target = { courseId: id, position, createdById: by.personId, createdAt: now, shift };
      await tx.assignment.create({ data: assignmentCopy(assignment, target), select: { id: true } });
    }
    const detail = { copyOf: courseId, shiftDays, assignments: assignments.length };
    await recordAudit(tx, { ...by, action: 'course.copied', instance, subjectId: id, detail });
  }, TRANSACTION);
  return getCourse({ db }, { courseId: id, role: 'teacher' });
}

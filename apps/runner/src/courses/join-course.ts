import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { findJoinCode } from './find-join-code.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/**
 * Joins a course as a student; whoever is in it already stays what they are. `forbidden` for those whom the staff has
 * removed: a code that they still know does not undo that.
 */
export async function joinCourse(
  { db, clock, instance }: Deps,
  { code, by }: { code: string; by: Author },
): Promise<{ courseId: string }> {
  const now = clock.now();
  return db.$transaction(async (tx) => {
    const { id, courseId, section } = await findJoinCode(tx, { code, now });
    const { personId } = by;
    const member = { courseId, personId, role: 'student' as const, sectionId: section?.id ?? null };
    const { count } = await tx.courseMember.createMany({
      data: [{ ...member, joinedAt: now }],
      skipDuplicates: true,
    });
    if (count > 0) {
      await tx.joinCode.update({ where: { id }, data: { uses: { increment: 1 } } });
      const event = { action: 'course.joined', instance, subjectId: courseId } as const;
      await recordAudit(tx, { ...by, ...event, detail: { joinCodeId: id } });
      return { courseId };
    }
    const where = { courseId_personId: { courseId, personId } };
    const before = await tx.courseMember.findUnique({ where, select: { removedAt: true } });
    if (before?.removedAt == null) return { courseId };
    throw new AppError('forbidden', {
      userMessage: 'You were removed from this course. Its teachers can let you in again.',
    });
  });
}

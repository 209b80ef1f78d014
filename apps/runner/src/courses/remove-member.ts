import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { keepATeacher } from './keep-a-teacher.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; personId: string; by: Author };

/** Takes somebody out of a course; what they handed in stays. `not_found` for whoever is no member. */
export async function removeMember({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { courseId, personId, by } = input;
  await db.$transaction(async (tx) => {
    await keepATeacher(tx, courseId, async () => {
      const { count } = await tx.courseMember.updateMany({
        where: { courseId, personId, removedAt: null },
        data: { removedAt: clock.now() },
      });
      if (count === 0) throw new AppError('not_found');
    });
    const event = { action: 'course_member.removed', instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { personId } });
  });
}

import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; courseId: string; personId: string; by: Author };

/** Lets somebody go on with an exam in another browser. `not_found` for whoever is not in the course. */
export async function releaseExam({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { assignmentId, courseId, personId, by } = input;
  await db.$transaction(async (tx) => {
    const member = await tx.courseMember.findFirst({
      where: { courseId, personId, removedAt: null },
      select: { personId: true },
    });
    if (member === null) throw new AppError('not_found');
    // No browser's own event, and so of none.
    const event = { assignmentId, personId, kind: 'released', sessionId: '', at: clock.now() };
    await tx.examEvent.create({ data: event });
    const audit = { action: 'exam.released', instance, subjectId: assignmentId } as const;
    await recordAudit(tx, { ...by, ...audit, detail: { personId } });
  });
}

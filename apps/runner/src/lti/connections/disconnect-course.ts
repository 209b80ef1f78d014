import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Author } from '../../people/author.ts';

type Deps = { db: Db; instance: string };
type Input = { courseId: string; connectionId: string; by: Author };

/**
 * Takes back that a course of a platform belongs to a course here: nobody comes in by it and no grades go out. Members stay,
 * and so do links, for when it is connected to the same course again.
 */
export async function disconnectCourse({ db, instance }: Deps, input: Input): Promise<void> {
  const { courseId, connectionId, by } = input;
  await db.$transaction(async (tx) => {
    const { count } = await tx.ltiContext.updateMany({
      where: { id: connectionId, courseId },
      data: { courseId: null, connectedById: null, connectedAt: null },
    });
    if (count === 0) throw new AppError('not_found');
    const event = { action: 'lti_context.disconnected', instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { connectionId } });
  });
}

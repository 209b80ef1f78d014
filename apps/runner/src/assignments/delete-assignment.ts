import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';

type Deps = { db: Db; instance: string };
type Input = { assignmentId: string; by: Author };

/** Removes an assignment for good. `conflict` once somebody has handed something in: that can only be archived. */
export async function deleteAssignment({ db, instance }: Deps, { assignmentId, by }: Input): Promise<void> {
  await db.$transaction(async (tx) => {
    // Whoever hands in meanwhile waits for this, and then finds nothing to hand in for.
    await tx.$queryRaw`SELECT id FROM assignment WHERE id = ${assignmentId} FOR UPDATE`;
    const handedIn = await tx.submission.count({ where: { assignmentId } });
    if (handedIn > 0)
      throw new AppError('conflict', {
        userMessage: 'Somebody has handed in for this assignment. It can be archived, not deleted.',
      });
    await tx.gradingRun.deleteMany({ where: { assignmentId } });
    await tx.assignment.update({
      where: { id: assignmentId },
      data: { currentVersionId: null },
      select: { id: true },
    });
    const { title, courseId } = await tx.assignment.delete({ where: { id: assignmentId } });
    const event = { action: 'assignment.deleted', instance, subjectId: assignmentId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { courseId, title } });
  });
}

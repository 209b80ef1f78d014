import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = {
  courseId: string;
  /** All of the course's, in their new order. */
  assignmentIds: readonly string[];
};

/** Puts the assignments of a course into another order. `conflict` when these are not exactly the course's. */
export async function reorderAssignments(
  { db }: { db: Db },
  { courseId, assignmentIds }: Input,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM course WHERE id = ${courseId} FOR UPDATE`;
    const own = await tx.assignment.findMany({ where: { courseId }, select: { id: true } });
    const asked = new Set(assignmentIds);
    const isWhole = asked.size === assignmentIds.length && asked.size === own.length;
    if (!isWhole || !own.every(({ id }) => asked.has(id))) throw new AppError('conflict');
    for (const [position, id] of assignmentIds.entries())
      await tx.assignment.update({ where: { id }, data: { position }, select: { id: true } });
  });
}

import type { DbTransaction } from '@crucible/db';

/** The place after the last assignment of a course; whoever asks next waits for this transaction. */
export async function nextPosition(
  tx: Pick<DbTransaction, '$queryRaw' | 'assignment'>,
  courseId: string,
): Promise<number> {
  await tx.$queryRaw`SELECT id FROM course WHERE id = ${courseId} FOR UPDATE`;
  const last = await tx.assignment.aggregate({ where: { courseId }, _max: { position: true } });
  return (last._max.position ?? -1) + 1;
}

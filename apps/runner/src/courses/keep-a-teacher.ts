import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/**
 * Does something to the people of a course, alone among all that do, and takes it back with a `conflict` when no teacher is
 * left afterwards.
 */
export async function keepATeacher<Value>(
  tx: DbTransaction,
  courseId: string,
  change: () => Promise<Value>,
): Promise<Value> {
  await tx.$queryRaw`SELECT id FROM course WHERE id = ${courseId} FOR UPDATE`;
  const value = await change();
  const teachers = await tx.courseMember.count({ where: { courseId, role: 'teacher', removedAt: null } });
  if (teachers > 0) return value;
  throw new AppError('conflict', { userMessage: 'A course keeps at least one teacher.' });
}

import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = { courseId: string; sectionId: string };

/** Throws `not_found` when a section is not one of the course. */
export async function requireSection(
  db: Pick<DbTransaction, 'section'>,
  { courseId, sectionId }: Input,
): Promise<void> {
  const section = await db.section.findFirst({ where: { id: sectionId, courseId }, select: { id: true } });
  if (section === null) throw new AppError('not_found', { userMessage: 'There is no such section.' });
}

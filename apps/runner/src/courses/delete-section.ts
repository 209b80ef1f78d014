import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { requireSection } from './require-section.ts';

type Input = { courseId: string; sectionId: string };

/**
 * Removes a section; its people stay in the course. Refused with a `conflict` while an assignment has other dates for it,
 * which its people would lose unawares.
 */
export async function deleteSection({ db }: { db: Db }, input: Input): Promise<void> {
  const { sectionId } = input;
  await db.$transaction(async (tx) => {
    await requireSection(tx, input);
    const overrides = await tx.assignmentOverride.count({ where: { sectionId, revokedAt: null } });
    if (overrides > 0)
      throw new AppError('conflict', {
        userMessage: 'Assignments have other dates for this section. Revoke those first.',
      });
    await tx.section.delete({ where: { id: sectionId } });
  });
}

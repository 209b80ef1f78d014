import type { SectionRef } from '@crucible/contracts/course';
import type { Db } from '@crucible/db';
import { Prisma } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { newId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { requireSection } from './require-section.ts';

type Input = { courseId: string; sectionId?: string; name: string };

/** Makes a section, or gives one another name. `already_there` when there is one of that name. */
export async function saveSection({ db }: { db: Db }, input: Input): Promise<SectionRef> {
  const { courseId, sectionId } = input;
  const name = toStorableText(input.name);
  if (sectionId !== undefined) await requireSection(db, { courseId, sectionId });
  const id = sectionId ?? newId();
  try {
    return await db.section.upsert({
      where: { id },
      create: { id, courseId, name },
      update: { name },
      select: { id: true, name: true },
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    throw new AppError('already_there', {
      userMessage: 'There is a section of that name already.',
      cause: error,
    });
  }
}

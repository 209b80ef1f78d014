import type { DbTransaction } from '@crucible/db';
import type { SectionIdOf } from './ensure-sections.ts';
import type { PlannedLine } from './plan-roster.ts';

type Input = { courseId: string; plan: readonly PlannedLine[]; idOf: SectionIdOf; now: Date };

/** What a roster does to people who have accounts. */
export async function storeMembers(
  tx: Pick<DbTransaction, 'courseMember'>,
  { courseId, plan, idOf, now }: Input,
): Promise<void> {
  const known = plan.flatMap(({ personId, role, ...line }) =>
    personId === null || role === null ? [] : [{ ...line, personId, role }],
  );
  await tx.courseMember.createMany({
    data: known
      .filter(({ action }) => action === 'add')
      .map(({ personId, role, section }) => ({
        ...{ courseId, personId, role, sectionId: idOf(section), joinedAt: now },
      })),
  });
  for (const line of known.filter(({ action }) => action === 'update' || action === 'restore')) {
    const { personId, role, section, action } = line;
    await tx.courseMember.update({
      where: { courseId_personId: { courseId, personId } },
      data: {
        ...{ role, sectionId: idOf(section), removedAt: null },
        ...(action === 'restore' ? { joinedAt: now } : {}),
      },
      select: { personId: true },
    });
  }
}

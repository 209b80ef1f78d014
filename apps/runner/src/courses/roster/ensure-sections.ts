import type { SectionRef } from '@crucible/contracts/course';
import type { DbTransaction } from '@crucible/db';
import { newId } from '../../lib/ids.ts';

/** The id of the section with this name; null for the empty one. */
export type SectionIdOf = (name: string) => string | null;

type Input = { courseId: string; sections: readonly SectionRef[]; names: readonly string[] };

/** Makes the sections that a roster names and that are not there. */
export async function ensureSections(
  tx: Pick<DbTransaction, 'section'>,
  { courseId, sections, names }: Input,
): Promise<SectionIdOf> {
  const made = names.map((name) => ({ id: newId(), courseId, name }));
  await tx.section.createMany({ data: made });
  const ids = new Map([...sections, ...made].map(({ id, name }) => [name, id]));
  return (name) => ids.get(name) ?? null;
}

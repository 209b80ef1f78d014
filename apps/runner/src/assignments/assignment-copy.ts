import type { Prisma } from '@crucible/db';
import { newId } from '../lib/ids.ts';
import { storedJson } from './stored-json.ts';

type Source = Prisma.AssignmentGetPayload<{ include: { rubricItems: true } }>;

type Target = {
  courseId: string;
  position: number;
  title?: string;
  createdById: string;
  createdAt: Date;
  /** Where a date is in the copy. */
  shift: (date: Date | null) => Date | null;
};

/** An assignment to begin with again: its draft, settings and rubric, unpublished. */
export function assignmentCopy(source: Source, target: Target): Prisma.AssignmentUncheckedCreateInput {
  const { shift, ...values } = target;
  const { title, mode, counted, points, latePercentPerDay, maxAttempts, cooldownMs, draftHash, hasBoard } =
    source;
  return {
    ...{ title, mode, counted, points, latePercentPerDay, maxAttempts, cooldownMs, draftHash, hasBoard },
    ...values,
    id: newId(),
    draft: storedJson(source.draft),
    opensAt: shift(source.opensAt),
    dueAt: shift(source.dueAt),
    closesAt: shift(source.closesAt),
    rubricItems: {
      create: source.rubricItems.map((item) => ({
        ...{ id: newId(), position: item.position, title: item.title },
        ...{ description: item.description, points: item.points },
      })),
    },
  };
}

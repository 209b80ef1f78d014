import type { Assignment } from '@crucible/contracts/assignment';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { assignmentCopy } from './assignment-copy.ts';
import { getAssignment } from './get-assignment.ts';
import { nextPosition } from './next-position.ts';

type Deps = { db: Db; clock: Clock; instance: string };

const MAX_TITLE_LENGTH = 200;

/** The same once more, as a draft at the end of the course. */
export async function duplicateAssignment(
  { db, clock, instance }: Deps,
  { assignmentId, by }: { assignmentId: string; by: Author },
): Promise<Assignment> {
  const copyId = await db.$transaction(async (tx) => {
    const source = await tx.assignment.findUniqueOrThrow({
      where: { id: assignmentId },
      include: { rubricItems: { where: { archivedAt: null } } },
    });
    const { courseId } = source;
    const data = assignmentCopy(source, {
      ...{ courseId, position: await nextPosition(tx, courseId) },
      title: `${source.title} (copy)`.slice(-MAX_TITLE_LENGTH),
      createdById: by.personId,
      createdAt: clock.now(),
      shift: (date) => date,
    });
    const { id } = await tx.assignment.create({ data, select: { id: true } });
    const detail = { courseId, title: source.title, copyOf: assignmentId };
    await recordAudit(tx, { ...by, action: 'assignment.created', instance, subjectId: id, detail });
    return id;
  });
  return getAssignment({ db }, { assignmentId: copyId });
}

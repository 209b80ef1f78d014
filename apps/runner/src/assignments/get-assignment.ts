import type { Assignment } from '@crucible/contracts/assignment';
import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { summarySelection, toSummary } from './assignment-selection.ts';
import { countHandedIn } from './count-handed-in.ts';

/** An assignment with its draft, for its staff. `not_found` when it is not there. */
export async function getAssignment(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<Assignment> {
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: {
      ...summarySelection,
      ...{ draft: true, draftRevision: true },
      course: { select: { id: true, name: true, code: true, timeZone: true } },
    },
  });
  if (row === null) throw new AppError('not_found');
  const handedIn = await countHandedIn({ db }, [assignmentId]);
  return {
    ...toSummary(row, handedIn(assignmentId)),
    course: row.course,
    draft: AssignmentContentSchema.parse(row.draft),
    draftRevision: row.draftRevision,
  };
}

import type { AssignmentSummary } from '@crucible/contracts/assignment';
import type { Db } from '@crucible/db';
import { summarySelection, toSummary } from './assignment-selection.ts';
import { countHandedIn } from './count-handed-in.ts';

/** All assignments of a course in their order, for its staff; archived ones too. */
export async function listAssignments({ db }: { db: Db }, courseId: string): Promise<AssignmentSummary[]> {
  const rows = await db.assignment.findMany({
    where: { courseId },
    select: summarySelection,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const handedIn = await countHandedIn(
    { db },
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSummary(row, handedIn(row.id)));
}

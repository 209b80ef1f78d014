import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = { assignmentId: string; number: number };

/** What one version says, for the staff. `not_found` when the assignment has no such version. */
export async function getVersion(
  { db }: { db: Db },
  { assignmentId, number }: Input,
): Promise<AssignmentContent> {
  const row = await db.assignmentVersion.findUnique({
    where: { assignmentId_number: { assignmentId, number } },
    select: { content: true },
  });
  if (row === null) throw new AppError('not_found');
  return AssignmentContentSchema.parse(row.content);
}

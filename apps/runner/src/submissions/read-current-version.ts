import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

export type CurrentVersion = { id: string; number: number; content: AssignmentContent };

/** What an assignment is solved and graded by now; `not_open` when it was never published. */
export async function readCurrentVersion(
  db: Pick<DbTransaction, 'assignment'>,
  assignmentId: string,
): Promise<CurrentVersion> {
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { currentVersion: { select: { id: true, number: true, content: true } } },
  });
  const version = assignment?.currentVersion ?? null;
  if (version === null)
    throw new AppError('not_open', { userMessage: 'This assignment was not published yet.' });
  return { ...version, content: AssignmentContentSchema.parse(version.content) };
}

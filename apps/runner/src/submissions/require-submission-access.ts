import type { Db } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { requireAssignmentAccess } from '../assignments/require-assignment-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';

export type SubmissionAccess = AssignmentAccess & { submissionId: string; isOwn: boolean };

type Input = { submissionId: string; actor: Actor; needed: 'owner_or_grader' | 'grader' };

/** Lets in the staff of the submission's course and, for `owner_or_grader`, whoever handed it in. To others it is not there. */
export async function requireSubmissionAccess(deps: { db: Db }, input: Input): Promise<SubmissionAccess> {
  const { submissionId, actor, needed } = input;
  const submission = await deps.db.submission.findUnique({
    where: { id: submissionId },
    select: { assignmentId: true, personId: true },
  });
  if (submission === null) throw new AppError('not_found');
  const isOwn = submission.personId === actor.personId;
  const access = await requireAssignmentAccess(deps, {
    assignmentId: submission.assignmentId,
    actor,
    needed: needed === 'owner_or_grader' ? 'student' : needed,
  });
  if (access.role === 'student' && !isOwn) throw new AppError('not_found');
  return { ...access, submissionId, isOwn };
}

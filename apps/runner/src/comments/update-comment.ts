import type { Comment } from '@crucible/contracts/comment';
import type { Db } from '@crucible/db';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { namesOf } from '../people/names-of.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';
import { toComment } from './to-comment.ts';

type Input = { access: SubmissionAccess; commentId: string; personId: string; text: string };

/** Other words for a comment; only whoever wrote it changes it. Throws `not_found` and `forbidden`. */
export async function updateComment(
  { db, clock }: { db: Db; clock: Clock },
  { access, commentId, personId, text }: Input,
): Promise<Comment> {
  requireActive(access);
  const { submissionId } = access;
  const found = await db.submissionComment.findFirst({ where: { id: commentId, submissionId } });
  if (found === null) throw new AppError('not_found');
  if (found.authorId !== personId) throw new AppError('forbidden');
  const row = await db.submissionComment.update({
    where: { id: commentId },
    data: { text, editedAt: clock.now() },
  });
  return toComment(row, { personId, names: await namesOf({ db }, [row.authorId]) });
}

import type { Comment, NewComment } from '@crucible/contracts/comment';
import type { Db } from '@crucible/db';
import { requireActive } from '../courses/require-active.ts';
import type { Clock } from '../lib/clock.ts';
import { AppError } from '../lib/app-error.ts';
import { newId } from '../lib/ids.ts';
import { readFiles } from '../reviews/read-files.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';
import { requirePlace } from './require-place.ts';
import { namesOf } from '../people/names-of.ts';
import { toComment } from './to-comment.ts';

type Input = NewComment & { access: SubmissionAccess; personId: string };

/** Says something about lines of a submission, or about the whole. Throws `invalid_input` where there are no such lines. */
export async function createComment(
  { db, clock }: { db: Db; clock: Clock },
  { access, personId, text, place }: Input,
): Promise<Comment> {
  requireActive(access);
  const { submissionId } = access;
  const submission = await db.submission.findUnique({
    where: { id: submissionId },
    select: { files: true, language: true, version: { select: { content: true } } },
  });
  if (submission === null) throw new AppError('not_found');
  if (place !== null) requirePlace(readFiles(submission), place);
  const row = await db.submissionComment.create({
    data: {
      ...{ id: newId(), submissionId, text, authorId: personId, createdAt: clock.now() },
      ...(place ?? { path: null, line: null, endLine: null }),
    },
  });
  return toComment(row, { personId, names: await namesOf({ db }, [row.authorId]) });
}

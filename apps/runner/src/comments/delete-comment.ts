import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';

type Input = {
  access: SubmissionAccess;
  commentId: string;
  personId: string;
  address: string;
};

/** Takes a comment away: graders their own, teachers every one. Throws `not_found` and `forbidden`. */
export async function deleteComment(
  { db, instance }: { db: Db; instance: string },
  { access, commentId, personId, address }: Input,
): Promise<void> {
  requireActive(access);
  const { submissionId, role } = access;
  await db.$transaction(async (tx) => {
    const found = await tx.submissionComment.findFirst({ where: { id: commentId, submissionId } });
    if (found === null) throw new AppError('not_found');
    if (found.authorId !== personId && role !== 'teacher') throw new AppError('forbidden');
    await tx.submissionComment.deleteMany({ where: { id: commentId } });
    await recordAudit(tx, {
      ...{ action: 'comment.deleted', personId, address, instance, subjectId: submissionId },
      detail: { commentId, authorId: found.authorId, path: found.path, line: found.line },
    });
  });
}

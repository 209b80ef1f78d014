import type { Comment } from '@crucible/contracts/comment';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';
import { toComment } from './to-comment.ts';

/** Everything that the staff has said about a submission, the oldest first. Who may read it is the caller's business. */
export async function listComments(
  { db }: { db: Db },
  { submissionId, personId }: { submissionId: string; personId: string },
): Promise<Comment[]> {
  const rows = await db.submissionComment.findMany({
    where: { submissionId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const names = await namesOf(
    { db },
    rows.map(({ authorId }) => authorId),
  );
  return rows.map((row) => toComment(row, { personId, names }));
}

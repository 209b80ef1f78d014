import type { SavedDraft } from '@crucible/contracts/assignment';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { contentHash } from './content-hash.ts';

type Input = {
  assignmentId: string;
  content: AssignmentContent;
  /** The one from which whoever saves began. */
  draftRevision: number;
};

/** Keeps what is being written. `conflict` when somebody else has saved meanwhile: nothing is overwritten unseen. */
export async function saveDraft(
  { db }: { db: Db },
  { assignmentId, content, draftRevision }: Input,
): Promise<SavedDraft> {
  const draftHash = contentHash(content);
  const [row] = await db.assignment.updateManyAndReturn({
    where: { id: assignmentId, draftRevision },
    data: { draft: content, draftHash, draftRevision: { increment: 1 } },
    select: { draftRevision: true, updatedAt: true, currentVersion: { select: { contentHash: true } } },
  });
  if (row === undefined)
    throw new AppError('conflict', {
      userMessage: 'Somebody else has changed this assignment meanwhile. Load it again.',
    });
  return {
    draftRevision: row.draftRevision,
    savedAt: row.updatedAt.toISOString(),
    hasUnpublishedChanges: row.currentVersion?.contentHash !== draftHash,
  };
}

import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = {
  access: SubmissionAccess;
  rubricItemId: string;
  isMarked: boolean;
  personId: string;
  address: string;
};

/** Gives a submission an item of its assignment's rubric, or takes it back; what is so already stays so. Throws `not_found`. */
export async function markRubricItem(
  { db, clock, instance }: Deps,
  { access, rubricItemId, isMarked, personId, address }: Input,
): Promise<void> {
  requireActive(access);
  const { submissionId, assignmentId } = access;
  await db.$transaction(async (tx) => {
    const item = await tx.rubricItem.findFirst({
      where: { id: rubricItemId, assignmentId, archivedAt: null },
      select: { title: true, points: true },
    });
    if (item === null) throw new AppError('not_found');
    const { count } = isMarked
      ? await tx.rubricMark.createMany({
          data: [{ submissionId, rubricItemId, createdById: personId, createdAt: clock.now() }],
          skipDuplicates: true,
        })
      : await tx.rubricMark.deleteMany({ where: { submissionId, rubricItemId } });
    if (count === 0) return;
    await recordAudit(tx, {
      action: isMarked ? 'rubric_mark.set' : 'rubric_mark.removed',
      ...{ personId, address, instance, subjectId: submissionId },
      detail: { rubricItemId, ...item },
    });
    await queueScores(tx, { assignmentId });
  });
}

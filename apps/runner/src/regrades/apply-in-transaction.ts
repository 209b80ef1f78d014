import type { DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { Author } from '../people/author.ts';
import type { Clock } from '../lib/clock.ts';

type Deps = { clock: Clock; instance: string };
/** `by` is null when it applies itself. */
type Input = { regradeId: string; assignmentId: string; by: Author | null };

/** Makes what a regrade has found count, and notes what counted before. The row of the regrade has to be locked. */
export async function applyInTransaction(
  { clock, instance }: Deps,
  tx: DbTransaction,
  { regradeId, assignmentId, by }: Input,
): Promise<void> {
  const graded = await tx.gradingRun.findMany({
    where: { regradeId, status: 'graded', submissionId: { not: null } },
    select: { submission: { select: { id: true, currentGradingId: true } } },
  });
  const before = Object.fromEntries(
    graded.flatMap(({ submission }) => (submission ? [[submission.id, submission.currentGradingId]] : [])),
  );
  await tx.$executeRaw`
    UPDATE submission SET current_grading_id = grading.id
    FROM grading_run AS grading
    WHERE grading.regrade_id = ${regradeId} AND grading.status = 'graded'
      AND grading.submission_id = submission.id`;
  await tx.gradingRun.updateMany({ where: { regradeId }, data: { reason: 'regrade' } });
  await tx.regrade.update({
    where: { id: regradeId },
    data: { appliedAt: clock.now(), before },
    select: { id: true },
  });
  await queueScores(tx, { assignmentId });
  await recordAudit(tx, {
    ...by,
    action: 'regrade.applied',
    instance,
    subjectId: assignmentId,
    detail: { regradeId, submissions: graded.length },
  });
}

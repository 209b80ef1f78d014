import type { DbTransaction, GradingRun, Prisma } from '@crucible/db';
import { newId } from '../lib/ids.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { GRADING_ATTEMPTS } from './grading-job.ts';

export type NewGrading = Pick<
  Prisma.GradingRunUncheckedCreateInput,
  'submissionId' | 'versionId' | 'assignmentId' | 'personId' | 'reason' | 'regradeId' | 'input' | 'createdAt'
> & {
  /** Among the jobs of the queue; lower is sooner. */
  priority: number;
};

/** Stores a grading that is to be made, and its job. */
export async function createGrading(
  tx: DbTransaction,
  { priority, ...grading }: NewGrading,
): Promise<GradingRun> {
  const row = await tx.gradingRun.create({ data: { id: newId(), ...grading } });
  await enqueueJob(tx, {
    kind: 'grading',
    subjectId: row.id,
    personId: row.personId,
    priority,
    maxAttempts: GRADING_ATTEMPTS,
  });
  return row;
}

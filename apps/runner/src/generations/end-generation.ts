import type { DbTransaction } from '@crucible/db';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';

/** Ends a generation whose evaluation is cancelled; whoever asks for it notices. Nothing happens where there is none. */
export async function endGeneration(
  tx: DbTransaction,
  { evaluationId, now }: { evaluationId: string; now: Date },
): Promise<void> {
  await tx.generation.updateMany({
    where: { evaluationId, state: { in: ['running', 'paused', 'failed'] } },
    data: { state: 'cancelled', finishedAt: now },
  });
  await deleteQueuedJob(tx, { kind: 'generation', subjectId: evaluationId });
}

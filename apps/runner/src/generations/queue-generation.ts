import type { DbTransaction } from '@crucible/db';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { GENERATION_ATTEMPTS, GENERATION_PRIORITY } from './generation-job.ts';

type Input = { evaluationId: string; personId: string };

/** Makes sure that there is a job for a generation. A worker that is still at it goes on. The caller has locked the evaluation. */
export async function queueGeneration(tx: DbTransaction, { evaluationId, personId }: Input): Promise<void> {
  const subject = { kind: 'generation', subjectId: evaluationId } as const;
  if ((await tx.job.count({ where: subject })) > 0) return;
  await enqueueJob(tx, {
    ...{ ...subject, personId, priority: GENERATION_PRIORITY, maxAttempts: GENERATION_ATTEMPTS },
  });
}

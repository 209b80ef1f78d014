import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** Throws `conflict` where a model is still asked for samples of an evaluation: with some of them missing it measures nothing. */
export async function requireGenerated(tx: DbTransaction, evaluationId: string): Promise<void> {
  const unfinished = await tx.generation.count({ where: { evaluationId, state: { not: 'finished' } } });
  if (unfinished > 0)
    throw new AppError('conflict', { userMessage: 'The model has not answered for all samples yet.' });
}

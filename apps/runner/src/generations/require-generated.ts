import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** Throws `conflict` where a model has not answered for all samples of an evaluation: with some missing it measures nothing. */
export async function requireGenerated(tx: DbTransaction, evaluationId: string): Promise<void> {
  const generation = await tx.generation.findUnique({ where: { evaluationId } });
  if (generation !== null && generation.done < generation.total)
    throw new AppError('conflict', { userMessage: 'The model has not answered for all samples yet.' });
}

import type { Generation } from '@crucible/contracts/generation';
import { cancelEvaluation } from '../evaluations/cancel-evaluation.ts';
import type { ChangeDeps, ChangeInput } from '../evaluations/change-state.ts';
import { AppError } from '../lib/app-error.ts';
import { GENERATION_PARTS, toGeneration } from './to-generation.ts';

/**
 * Ends a generation for good, and its evaluation with it: some of its samples would be no measure. Throws `conflict` when it has
 * ended already.
 */
export async function cancelGeneration(deps: ChangeDeps, input: ChangeInput): Promise<Generation> {
  const { evaluationId } = input.access;
  const generation = await deps.db.generation.findUnique({ where: { evaluationId } });
  if (generation === null) throw new AppError('not_found');
  if (generation.state === 'finished')
    throw new AppError('conflict', { userMessage: 'All samples are there already.' });
  await cancelEvaluation(deps, input);
  return toGeneration(
    await deps.db.generation.findUniqueOrThrow({ where: { evaluationId }, include: GENERATION_PARTS }),
  );
}

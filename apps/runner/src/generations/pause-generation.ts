import type { Generation } from '@crucible/contracts/generation';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';
import { changeGeneration } from './change-generation.ts';
import type { ChangeGenerationDeps, ChangeGenerationInput } from './change-generation.ts';

/** Makes no further request until it is resumed; answers that are under way are kept. Throws `conflict` unless it is running. */
export function pauseGeneration(
  deps: ChangeGenerationDeps,
  input: ChangeGenerationInput,
): Promise<Generation> {
  return changeGeneration(deps, input, {
    from: ['running'],
    otherwise: 'Only what is running can be paused.',
    action: 'generation.paused',
    data: { state: 'paused' },
    alongside: async (tx, { evaluationId }) => {
      await deleteQueuedJob(tx, { kind: 'generation', subjectId: evaluationId });
    },
  });
}

import type { Generation } from '@crucible/contracts/generation';
import { findEndpoint } from '../model-endpoints/find-endpoint.ts';
import { changeGeneration } from './change-generation.ts';
import type { ChangeGenerationDeps, ChangeGenerationInput } from './change-generation.ts';
import { queueGeneration } from './queue-generation.ts';

type Input = ChangeGenerationInput & {
  /** Another endpoint of one's own to go on with, such as one with a key that counts. */
  endpointId?: string | undefined;
};

/** Goes on with what is missing. Throws `conflict` unless it was paused or has failed, and `not_found` without such an endpoint. */
export async function resumeGeneration(deps: ChangeGenerationDeps, input: Input): Promise<Generation> {
  const { endpointId, by } = input;
  if (endpointId !== undefined) await findEndpoint(deps.db, { endpointId, personId: by.personId });
  return changeGeneration(deps, input, {
    from: ['paused', 'failed'],
    otherwise: 'Only what was paused or has failed can be resumed.',
    action: 'generation.resumed',
    data: {
      ...{ state: 'running', message: '', finishedAt: null },
      ...(endpointId === undefined ? {} : { endpointId }),
    },
    alongside: queueGeneration,
  });
}

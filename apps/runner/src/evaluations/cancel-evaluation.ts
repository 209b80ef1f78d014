import type { Evaluation } from '@crucible/contracts/evaluation';
import { endGeneration } from '../generations/end-generation.ts';
import { changeState, stopClock } from './change-state.ts';
import type { ChangeDeps, ChangeInput } from './change-state.ts';
import { dropWaitingParts } from './queue-parts.ts';

/** Ends an evaluation for good; verdicts that there are stay. Throws `conflict` when it has ended. */
export function cancelEvaluation(deps: ChangeDeps, input: ChangeInput): Promise<Evaluation> {
  return changeState(deps, input, {
    from: ['open', 'running', 'paused'],
    otherwise: 'This evaluation has ended already.',
    action: 'evaluation.cancelled',
    async apply(tx, { id }) {
      const now = deps.clock.now();
      await stopClock(tx, { id, now, state: 'cancelled' });
      await endGeneration(tx, { evaluationId: id, now });
      await dropWaitingParts(tx, id);
    },
  });
}

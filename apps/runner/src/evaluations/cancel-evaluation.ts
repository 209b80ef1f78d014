import type { Evaluation } from '@crucible/contracts/evaluation';
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
      await stopClock(tx, { id, now: deps.clock.now(), state: 'cancelled' });
      await dropWaitingParts(tx, id);
    },
  });
}

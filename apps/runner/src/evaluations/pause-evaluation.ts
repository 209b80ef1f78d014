import type { Evaluation } from '@crucible/contracts/evaluation';
import { changeState, stopClock } from './change-state.ts';
import type { ChangeDeps, ChangeInput } from './change-state.ts';
import { dropWaitingParts } from './queue-parts.ts';

/** Begins no further sample until it is resumed; those that run come to their end. Throws `conflict` unless it is running. */
export function pauseEvaluation(deps: ChangeDeps, input: ChangeInput): Promise<Evaluation> {
  return changeState(deps, input, {
    from: ['running'],
    otherwise: 'Only what is running can be paused.',
    action: 'evaluation.paused',
    async apply(tx, { id }) {
      await stopClock(tx, { id, now: deps.clock.now(), state: 'paused' });
      await dropWaitingParts(tx, id);
    },
  });
}

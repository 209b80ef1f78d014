import type { Evaluation } from '@crucible/contracts/evaluation';
import { changeState } from './change-state.ts';
import type { ChangeDeps, ChangeInput } from './change-state.ts';
import { queueParts } from './queue-parts.ts';
import { settleEnd } from './settle-part.ts';

/** Goes on with the samples that have no verdict. Throws `conflict` unless it is paused. */
export function resumeEvaluation(deps: ChangeDeps, input: ChangeInput): Promise<Evaluation> {
  return changeState(deps, input, {
    from: ['paused'],
    otherwise: 'Only what is paused can be resumed.',
    action: 'evaluation.resumed',
    async apply(tx, { id, personId }) {
      await tx.evaluation.update({
        where: { id },
        data: { state: 'running', activeSince: deps.clock.now() },
        select: { id: true },
      });
      await queueParts(tx, { evaluationId: id, personId });
      await settleEnd(tx, { id, now: deps.clock.now() });
    },
  });
}

import type { Evaluation } from '@crucible/contracts/evaluation';
import { AppError } from '../lib/app-error.ts';
import { changeState } from './change-state.ts';
import type { ChangeDeps, ChangeInput } from './change-state.ts';
import { queueParts } from './queue-parts.ts';

/** Runs those samples again that ended by our fault, and no others. Throws `conflict` when there are none, or it has not ended. */
export function retryInternalErrors(deps: ChangeDeps, input: ChangeInput): Promise<Evaluation> {
  return changeState(deps, input, {
    from: ['finished'],
    otherwise: 'Internal errors are tried again once all samples have been run.',
    action: 'evaluation.retried',
    async apply(tx, { id, personId }) {
      const again = await tx.evaluationSample.updateMany({
        where: { evaluationId: id, status: 'internal_error' },
        data: { status: null, message: '', finishedAt: null },
      });
      if (again.count === 0)
        throw new AppError('conflict', { userMessage: 'No sample has ended as an internal error.' });
      await tx.$executeRaw`
        UPDATE evaluation_part SET done = done - internal_errors, internal_errors = 0
        WHERE evaluation_id = ${id}`;
      await tx.evaluation.update({
        where: { id },
        data: { state: 'running', activeSince: deps.clock.now(), finishedAt: null },
        select: { id: true },
      });
      await queueParts(tx, { evaluationId: id, personId });
    },
  });
}

import type { Evaluation } from '@crucible/contracts/evaluation';
import { AppError } from '../lib/app-error.ts';
import { beginEvaluation } from './begin-evaluation.ts';
import { changeState } from './change-state.ts';
import type { ChangeDeps, ChangeInput } from './change-state.ts';

/** Has the samples of an evaluation run, which takes no more of them. Throws `conflict` when it has begun or has none. */
export function startEvaluation(deps: ChangeDeps, input: ChangeInput): Promise<Evaluation> {
  return changeState(deps, input, {
    from: ['open'],
    otherwise: 'This evaluation has begun already.',
    action: 'evaluation.started',
    async apply(tx, { id: evaluationId, personId, total }) {
      if (total === 0) throw new AppError('conflict', { userMessage: 'There is no sample to run.' });
      await beginEvaluation(tx, { evaluationId, personId, now: deps.clock.now() });
    },
  });
}

import type { Evaluation } from '@crucible/contracts/evaluation';
import { requireQuota } from '../benchmarks/require-quota.ts';
import { requireGenerated } from '../generations/require-generated.ts';
import { AppError } from '../lib/app-error.ts';
import { beginEvaluation } from './begin-evaluation.ts';
import { changeState } from './change-state.ts';
import type { ChangeDeps, ChangeInput } from './change-state.ts';

/**
 * Has the samples of an evaluation run, which takes no more of them. Throws `conflict` when it has begun
 * or has none, and `quota_used` when there were as many today as the benchmark allows.
 */
export function startEvaluation(deps: ChangeDeps, input: ChangeInput): Promise<Evaluation> {
  return changeState(deps, input, {
    from: ['open'],
    otherwise: 'This evaluation has begun already.',
    action: 'evaluation.started',
    async apply(tx, { id: evaluationId, personId, versionId, total }) {
      await requireGenerated(tx, evaluationId);
      if (total === 0) throw new AppError('conflict', { userMessage: 'There is no sample to run.' });
      const now = deps.clock.now();
      await requireQuota(tx, { versionId, personId, now });
      await beginEvaluation(tx, { evaluationId, personId, now });
    },
  });
}

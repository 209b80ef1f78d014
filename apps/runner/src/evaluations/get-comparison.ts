import type { EvaluationComparison } from '@crucible/contracts/evaluation-comparison';
import type { Db } from '@crucible/db';
import { compareEvaluations } from '@crucible/evaluation/compare-evaluations';
import type { ComparedEvaluation } from '@crucible/evaluation/compare-evaluations';
import { VersionsDiffer } from '@crucible/evaluation/versions-differ';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';
import { requireEvaluationAccess } from './require-evaluation-access.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { tallyProblems } from './tally-problems.ts';

type Deps = { db: Db };
type Input = { access: EvaluationAccess; otherId: string; actor: Actor };

/**
 * Two evaluations problem by problem, without private problems for those who do not keep the benchmark. Throws `not_found` for
 * another one that they may not see, and `invalid_input` for one that was measured by other problems.
 */
export async function getComparison(deps: Deps, input: Input): Promise<EvaluationComparison> {
  const { access, otherId, actor } = input;
  const otherAccess = await requireEvaluationAccess(deps, { evaluationId: otherId, actor, needed: 'see' });
  const [first, second] = await Promise.all([compared(deps, access), compared(deps, otherAccess)]);
  try {
    return compareEvaluations(first, second, { seed: first.seed });
  } catch (error) {
    if (error instanceof VersionsDiffer)
      throw new AppError('invalid_input', { userMessage: error.message, cause: error });
    throw error;
  }
}

async function compared(
  { db }: Deps,
  access: EvaluationAccess,
): Promise<ComparedEvaluation & { seed: number }> {
  const [{ seed, version }, problems] = await Promise.all([
    db.evaluation.findUniqueOrThrow({
      where: { id: access.evaluationId },
      select: { seed: true, version: { select: { contentHash: true } } },
    }),
    tallyProblems(db, access),
  ]);
  return { seed, contentHash: version.contentHash, problems };
}

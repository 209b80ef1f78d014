import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import type { Db } from '@crucible/db';
import { scoreEvaluation } from '@crucible/evaluation/score-evaluation';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { tallyProblems } from './tally-problems.ts';

type Input = { access: EvaluationAccess; ks?: readonly number[] | undefined };

/**
 * What an evaluation is worth: pass@k for the usual k, those that are asked for, and no k for which some problem has too few
 * samples. Those who do not keep the benchmark are told of its public problems alone.
 */
export async function getScores({ db }: { db: Db }, input: Input): Promise<EvaluationScores> {
  const { access, ks } = input;
  const { seed } = await db.evaluation.findUniqueOrThrow({
    where: { id: access.evaluationId },
    select: { seed: true },
  });
  const problems = await tallyProblems(db, access);
  return scoreEvaluation(problems, { seed, ...(ks === undefined ? {} : { ks }) });
}

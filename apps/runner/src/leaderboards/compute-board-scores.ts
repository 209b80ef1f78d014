import type { BoardScores } from '@crucible/contracts/leaderboard';
import type { Db } from '@crucible/db';
import { getScores } from '../evaluations/get-scores.ts';
import { AppError } from '../lib/app-error.ts';

type Evaluation = { evaluationId: string; versionId: string };
type Computed = { publicScores: BoardScores; allScores: BoardScores };

/**
 * What an evaluation that has ended is worth, by its public problems and by all. Throws `conflict` unless there is a verdict on
 * the candidate for every sample, and a sample for every problem.
 */
export async function computeBoardScores(deps: { db: Db }, evaluation: Evaluation): Promise<Computed> {
  const [publicScores, allScores] = await Promise.all([
    scoresAs(deps, { ...evaluation, isKeeper: false }),
    scoresAs(deps, { ...evaluation, isKeeper: true }),
  ]);
  return { publicScores, allScores };
}

async function scoresAs(deps: { db: Db }, access: Evaluation & { isKeeper: boolean }): Promise<BoardScores> {
  const scores = await getScores(deps, { access });
  const { passAtK, problems, samples, cpuMs, memoryBytes, tokens, cost } = scores;
  if (!scores.isComplete || scores.unattempted > 0)
    throw new AppError('conflict', {
      userMessage:
        'A leaderboard takes evaluations with a sample for every problem, and a verdict on each. Try internal errors again first.',
    });
  return {
    ...{ passAtK, problems, samples, tokens, cost },
    cpuMs: cpuMs?.mean ?? null,
    memoryBytes: memoryBytes?.mean ?? null,
  };
}

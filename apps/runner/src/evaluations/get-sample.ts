import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { SampleDetailSchema, SampleRecordSchema } from '@crucible/contracts/evaluation-sample';
import type { EvaluationSample } from '@crucible/contracts/evaluation-sample';
import type { Db } from '@crucible/db';
import { problemProgram } from '@crucible/evaluation/problem-program';
import { AppError } from '../lib/app-error.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { toSampleSummary } from './to-sample.ts';

type Input = { access: EvaluationAccess; problemPosition: number; sampleIndex: number };

/**
 * One sample whole: what was run, what it wrote and how it ended. Throws `not_found` when there is none, and `forbidden` for one
 * for a private problem to those who neither sent it nor keep the benchmark: what is on a leaderboard may solve it.
 */
export async function getSample({ db }: { db: Db }, input: Input): Promise<EvaluationSample> {
  const { access, problemPosition, sampleIndex } = input;
  const { evaluationId, versionId, isKeeper } = access;
  const [row, problem] = await Promise.all([
    db.evaluationSample.findUnique({
      where: {
        evaluationId_problemPosition_sampleIndex: { evaluationId, problemPosition, sampleIndex },
      },
    }),
    db.benchmarkProblem.findUnique({
      where: { versionId_position: { versionId, position: problemPosition } },
    }),
  ]);
  if (row === null || problem === null)
    throw new AppError('not_found', { userMessage: 'There is no such sample.' });
  if (problem.split === 'private' && !isKeeper && access.mayChange !== true)
    throw new AppError('forbidden', {
      userMessage: 'What was sent for a private problem is shown only to whoever sent it.',
    });
  const summary = toSampleSummary(row, { problem, isKeeper });
  const record = SampleRecordSchema.parse(row.record);
  return {
    ...summary,
    program: problemProgram({ ...problem, test: ProblemTestSchema.parse(problem.test) }, record),
    record,
    detail: summary.isWithheld ? null : SampleDetailSchema.nullable().parse(row.detail),
    instance: summary.isWithheld ? null : row.instance,
  };
}

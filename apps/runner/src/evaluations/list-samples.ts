import type { SampleFilter } from '@crucible/contracts/evaluation';
import type { SampleSummary } from '@crucible/contracts/evaluation-sample';
import type { Db } from '@crucible/db';
import { findProblems } from './find-problems.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { toSampleSummary } from './to-sample.ts';

type Input = { access: EvaluationAccess; filter: SampleFilter };

/** A page of an evaluation's samples, in the order in which they were sent. */
export async function listSamples({ db }: { db: Db }, input: Input): Promise<SampleSummary[]> {
  const { access, filter } = input;
  const { evaluationId, isKeeper } = access;
  const problems = await findProblems(db, access);
  const positions = [...problems]
    .filter(([, { key }]) => filter.problem === undefined || key === filter.problem)
    // Who could ask for those that failed would know which have.
    .filter(([, { split }]) => filter.status === undefined || isKeeper || split === 'public')
    .map(([position]) => position);
  const rows = await db.evaluationSample.findMany({
    where: {
      evaluationId,
      line: { gte: filter.after },
      ...(positions.length === problems.size ? {} : { problemPosition: { in: positions } }),
      ...(filter.status === undefined ? {} : { status: filter.status === 'waiting' ? null : filter.status }),
    },
    orderBy: { line: 'asc' },
    take: filter.limit,
    omit: { record: true, detail: true, evaluationId: true },
  });
  return rows.flatMap((row) => {
    const problem = problems.get(row.problemPosition);
    return problem === undefined ? [] : [toSampleSummary(row, { problem, isKeeper })];
  });
}

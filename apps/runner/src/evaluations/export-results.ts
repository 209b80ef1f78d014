import { SampleRecordSchema, SampleStatusSchema } from '@crucible/contracts/evaluation-sample';
import type { Db } from '@crucible/db';
import { resultLine } from '@crucible/evaluation/write-results';
import { findProblems } from './find-problems.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';

const PAGE_SIZE = 1_000;

/**
 * What came of every sample, as lines in the form of the harness of HumanEval, in the order in which they were sent; without
 * samples that have no verdict yet, and for those who do not keep the benchmark without those of private problems.
 */
export async function* exportResults(
  { db }: { db: Db },
  { access }: { access: EvaluationAccess },
): AsyncGenerator<string> {
  const { evaluationId, isKeeper } = access;
  const problems = await findProblems(db, access);
  const shown = [...problems].filter(([, { split }]) => isKeeper || split === 'public');
  const isAll = shown.length === problems.size;
  const positions = shown.map(([position]) => position);
  for (let line = -1; ;) {
    const rows = await db.evaluationSample.findMany({
      where: {
        ...{ evaluationId, line: { gt: line }, status: { not: null } },
        ...(isAll ? {} : { problemPosition: { in: positions } }),
      },
      orderBy: { line: 'asc' },
      take: PAGE_SIZE,
      select: { line: true, record: true, status: true, message: true },
    });
    for (const { record, status, message } of rows)
      yield resultLine(SampleRecordSchema.parse(record), {
        status: SampleStatusSchema.parse(status),
        message,
      });
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_SIZE) return;
    line = last.line;
  }
}

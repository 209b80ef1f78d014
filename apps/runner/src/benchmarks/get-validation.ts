import type { BenchmarkValidation } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';

const MAX_SHOWN = 200;
const NONE: BenchmarkValidation = { evaluationId: null, state: 'none', done: 0, total: 0, problems: [] };

/** How far trying the solutions of the version that is to be published has come, and which do not pass: the first 200. */
export async function getValidation(
  { db }: { db: Pick<Db, 'evaluation' | 'evaluationPart' | 'evaluationSample' | 'benchmarkProblem'> },
  { benchmarkId }: { benchmarkId: string },
): Promise<BenchmarkValidation> {
  const evaluation = await db.evaluation.findFirst({
    where: { purpose: 'verify', version: { benchmarkId, publishedAt: null } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, versionId: true, state: true, total: true },
  });
  if (evaluation === null) return NONE;
  const { id: evaluationId, versionId, total } = evaluation;
  const { _sum } = await db.evaluationPart.aggregate({
    where: { evaluationId },
    _sum: { done: true, passed: true },
  });
  const failed = await db.evaluationSample.findMany({
    where: { evaluationId, status: { not: 'passed' } },
    orderBy: { problemPosition: 'asc' },
    take: MAX_SHOWN,
    select: { problemPosition: true, status: true, message: true },
  });
  const positions = failed.map(({ problemPosition }) => problemPosition);
  const named = await db.benchmarkProblem.findMany({
    where: { versionId, position: { in: positions } },
    select: { position: true, key: true },
  });
  const keys = new Map(named.map(({ position, key }) => [position, key]));
  return {
    evaluationId,
    state: evaluation.state !== 'finished' ? 'running' : _sum.passed === total ? 'passed' : 'failed',
    done: _sum.done ?? 0,
    total,
    problems: failed.map(({ problemPosition, status, message }) => ({
      key: keys.get(problemPosition) ?? '',
      status: status ?? '',
      message,
    })),
  };
}

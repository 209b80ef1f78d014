import type { Db } from '@crucible/db';
import type { PartCounts } from './evaluation-progress.ts';

/** What parts of evaluations have come to, by the evaluations' ids; nothing for those that have no part. */
export async function countParts(db: Db, evaluationIds: string[]): Promise<Map<string, PartCounts>> {
  const rows = await db.evaluationPart.groupBy({
    by: ['evaluationId'],
    where: { evaluationId: { in: evaluationIds } },
    _sum: { done: true, passed: true, passedPublicly: true, internalErrors: true },
  });
  return new Map(
    rows.map(({ evaluationId, _sum: sum }) => [
      evaluationId,
      {
        done: sum.done ?? 0,
        passed: sum.passed ?? 0,
        passedPublicly: sum.passedPublicly ?? 0,
        internalErrors: sum.internalErrors ?? 0,
      },
    ]),
  );
}

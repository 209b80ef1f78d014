import type { Evaluation } from '@crucible/contracts/evaluation';
import type { Db } from '@crucible/db';
import { isKeptBy } from '../benchmarks/require-benchmark-access.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import { countParts } from './count-parts.ts';
import { NOTHING_DONE } from './evaluation-progress.ts';
import { EVALUATION_PARTS, toEvaluation } from './to-evaluation.ts';

type Input = {
  actor: Actor;
  /** Of this benchmark, whoever asked for them: for those who keep it; else one's own. */
  benchmarkId?: string | undefined;
  limit: number;
};

/** The newest evaluations, without verifications. */
export async function listEvaluations(
  { db, clock }: { db: Db; clock: Clock },
  { actor, benchmarkId, limit }: Input,
): Promise<Evaluation[]> {
  const rows = await db.evaluation.findMany({
    where: {
      purpose: 'measure',
      ...(benchmarkId === undefined ? { personId: actor.personId } : { version: { benchmarkId } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: EVALUATION_PARTS,
  });
  const counts = await countParts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    toEvaluation(row, {
      counts: counts.get(row.id) ?? NOTHING_DONE,
      isKeeper: isKeptBy(row.version.benchmark, actor),
      mayChange: row.personId === actor.personId || actor.role === 'admin',
      now: clock.now(),
    }),
  );
}

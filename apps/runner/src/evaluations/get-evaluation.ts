import type { Evaluation } from '@crucible/contracts/evaluation';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import { countParts } from './count-parts.ts';
import { NOTHING_DONE } from './evaluation-progress.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { EVALUATION_PARTS, toEvaluation } from './to-evaluation.ts';

/** An evaluation as whoever has this access sees it. */
export async function getEvaluation(
  { db, clock }: { db: Db; clock: Clock },
  { access }: { access: EvaluationAccess },
): Promise<Evaluation> {
  const { evaluationId: id, isKeeper, mayChange = false } = access;
  const [row, counts] = await Promise.all([
    db.evaluation.findUniqueOrThrow({ where: { id }, include: EVALUATION_PARTS }),
    countParts(db, [id]),
  ]);
  return toEvaluation(row, { counts: counts.get(id) ?? NOTHING_DONE, isKeeper, mayChange, now: clock.now() });
}

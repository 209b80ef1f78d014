import type { Db } from '@crucible/db';
import { isKeptBy } from '../benchmarks/require-benchmark-access.ts';
import { BOARD_PARTS, isEntrySeen } from '../leaderboards/entry-seen.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';

export type EvaluationAccess = {
  evaluationId: string;
  versionId: string;
  /** Whether they keep the benchmark, and so see the verdicts of its private problems. */
  isKeeper: boolean;
  /** Whether it is theirs to start, pause and cancel; left out where the product itself asks. */
  mayChange?: boolean;
};

type Input = { evaluationId: string; actor: Actor; needed: 'see' | 'own' };

/**
 * Lets in whoever asked for an evaluation, those who keep its benchmark, and everybody who sees it on a leaderboard: they may
 * look but not change. Throws `not_found` for others. A verification is its benchmark's.
 */
export async function requireEvaluationAccess(
  { db }: { db: Db },
  { evaluationId, actor, needed }: Input,
): Promise<EvaluationAccess> {
  const row = await db.evaluation.findUnique({
    where: { id: evaluationId },
    select: {
      personId: true,
      versionId: true,
      entry: { select: { createdAt: true } },
      version: { select: { benchmark: { select: BOARD_PARTS } } },
    },
  });
  if (row === null) throw new AppError('not_found');
  const isKeeper = isKeptBy(row.version.benchmark, actor);
  const isOwner = row.personId === actor.personId;
  const isOnBoard = row.entry !== null && isEntrySeen(row.entry, { ...row.version, isKeeper });
  if (!isKeeper && !isOwner && !isOnBoard) throw new AppError('not_found');
  const mayChange = isOwner || actor.role === 'admin';
  if (needed === 'own' && !mayChange) throw new AppError('forbidden');
  return { evaluationId, versionId: row.versionId, isKeeper, mayChange };
}

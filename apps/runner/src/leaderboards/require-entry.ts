import type { Db, Prisma } from '@crucible/db';
import { isKeptBy } from '../benchmarks/require-benchmark-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';
import { BOARD_PARTS, isEntrySeen } from './entry-seen.ts';

const PARTS = {
  ...{ id: true, createdAt: true, personId: true, benchmarkId: true, evaluationId: true },
  ...{ candidateName: true, disqualifiedAt: true },
  benchmark: { select: BOARD_PARTS },
} as const satisfies Prisma.LeaderboardEntrySelect;

type Entry = Prisma.LeaderboardEntryGetPayload<{ select: typeof PARTS }>;

/** An entry that somebody sees, or that is their own. Throws `not_found` for others. */
export async function requireEntry(
  { db }: { db: Db },
  { entryId, actor }: { entryId: string; actor: Actor },
): Promise<Entry & { isKeeper: boolean; isOwn: boolean }> {
  const row = await db.leaderboardEntry.findUnique({ where: { id: entryId }, select: PARTS });
  if (row === null) throw new AppError('not_found');
  const isKeeper = isKeptBy(row.benchmark, actor);
  const isOwn = row.personId === actor.personId;
  if (!isOwn && !isEntrySeen(row, { ...row, isKeeper })) throw new AppError('not_found');
  return { ...row, isKeeper, isOwn };
}

import type { Prisma } from '@crucible/db';

/** What of a benchmark decides who sees the entries of its leaderboard. */
export const BOARD_PARTS = {
  ...{ ownerId: true, visibility: true, currentVersionId: true, frozenAt: true },
} as const satisfies Prisma.BenchmarkSelect;

type Benchmark = Prisma.BenchmarkGetPayload<{ select: typeof BOARD_PARTS }>;
type Seen = { benchmark: Omit<Benchmark, 'ownerId'>; isKeeper: boolean };

/**
 * Whether somebody sees an entry: who keeps the benchmark sees all, others those of a public one that was published, and while
 * it is frozen only those that were there before.
 */
export function isEntrySeen(entry: { createdAt: Date }, { benchmark, isKeeper }: Seen): boolean {
  if (isKeeper) return true;
  if (benchmark.visibility !== 'public' || benchmark.currentVersionId === null) return false;
  return benchmark.frozenAt === null || entry.createdAt <= benchmark.frozenAt;
}

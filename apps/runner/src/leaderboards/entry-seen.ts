import type { Prisma } from '@crucible/db';

/** What of a benchmark decides who sees the entries of its leaderboard. */
export const BOARD_PARTS = {
  ...{ ownerId: true, visibility: true, currentVersionId: true, frozenAt: true },
} as const satisfies Prisma.BenchmarkSelect;

type Benchmark = Prisma.BenchmarkGetPayload<{ select: typeof BOARD_PARTS }>;
type Seen = { benchmark: Omit<Benchmark, 'ownerId'>; isKeeper: boolean };

/** Whether somebody sees a benchmark's boards: who keeps it does, others when it is public and was published. */
export function isBoardSeen({ benchmark, isKeeper }: Seen): boolean {
  return isKeeper || (benchmark.visibility === 'public' && benchmark.currentVersionId !== null);
}

/** Whether somebody sees an entry: while a board is frozen those who do not keep the benchmark see what was there before. */
export function isEntrySeen(entry: { createdAt: Date }, seen: Seen): boolean {
  if (!isBoardSeen(seen)) return false;
  const { frozenAt } = seen.benchmark;
  return seen.isKeeper || frozenAt === null || entry.createdAt <= frozenAt;
}

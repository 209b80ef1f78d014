import type { Benchmark, BenchmarkVersion } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';
import { countQuotaUsed } from '../benchmarks/count-quota-used.ts';
import type { BenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import {
  BENCHMARK_PARTS,
  VERSION_PARTS,
  toBenchmark,
  toBenchmarkVersion,
} from '../benchmarks/to-benchmark.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';

export type BoardRef = { access: BenchmarkAccess; actor: Actor; versionNumber?: number | undefined };

export type Board = {
  benchmark: Benchmark;
  version: BenchmarkVersion;
  /** Until when whoever asks is shown it; null where they are shown all. */
  until: Date | null;
  /** Whether nobody is kept from scores of all problems: none is private, or they were revealed. */
  isRevealed: boolean;
};

/** The board of a published version: of the current one, where none is named. Throws `not_found` when there is none. */
export async function findBoard(
  { db, clock }: { db: Db; clock: Clock },
  { access, actor, versionNumber }: BoardRef,
): Promise<Board> {
  const { benchmarkId, isKeeper } = access;
  const [row, quotaUsed] = await Promise.all([
    db.benchmark.findUniqueOrThrow({ where: { id: benchmarkId }, include: BENCHMARK_PARTS }),
    countQuotaUsed(db, { personId: actor.personId, now: clock.now() }),
  ]);
  const version = await db.benchmarkVersion.findFirst({
    where:
      versionNumber === undefined
        ? { id: row.currentVersionId ?? '' }
        : { benchmarkId, number: versionNumber, publishedAt: { not: null } },
    include: VERSION_PARTS,
  });
  if (version === null) throw new AppError('not_found', { userMessage: 'There is no such version.' });
  return {
    benchmark: toBenchmark(row, { actor, quotaUsed }),
    version: toBenchmarkVersion(version),
    until: isKeeper ? null : row.frozenAt,
    isRevealed: version.problems.length === 0 || row.revealedAt !== null,
  };
}

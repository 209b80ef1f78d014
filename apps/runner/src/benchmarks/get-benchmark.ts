import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import { countQuotaUsed } from './count-quota-used.ts';
import { BENCHMARK_PARTS, VERSION_PARTS, toBenchmark, toBenchmarkVersion } from './to-benchmark.ts';

type Input = { benchmarkId: string; isKeeper: boolean; actor: Actor };

/** A benchmark with its versions, newest first; one that is not published is for those who keep it. */
export async function getBenchmark(
  { db, clock }: { db: Db; clock: Clock },
  input: Input,
): Promise<BenchmarkDetail> {
  const { benchmarkId, isKeeper, actor } = input;
  const row = await db.benchmark.findUniqueOrThrow({
    where: { id: benchmarkId },
    include: {
      ...BENCHMARK_PARTS,
      versions: {
        where: isKeeper ? {} : { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        include: VERSION_PARTS,
      },
    },
  });
  const quotaUsed = await countQuotaUsed(db, { personId: actor.personId, now: clock.now() });
  return { ...toBenchmark(row, { actor, quotaUsed }), versions: row.versions.map(toBenchmarkVersion) };
}

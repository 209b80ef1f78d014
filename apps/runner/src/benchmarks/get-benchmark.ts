import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';
import type { Actor } from '../people/actor.ts';
import { BENCHMARK_PARTS, VERSION_PARTS, toBenchmark, toBenchmarkVersion } from './to-benchmark.ts';

type Input = { benchmarkId: string; isKeeper: boolean; actor: Actor };

/** A benchmark with its versions, newest first; one that is not published is for those who keep it. */
export async function getBenchmark({ db }: { db: Db }, input: Input): Promise<BenchmarkDetail> {
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
  return { ...toBenchmark(row, actor), versions: row.versions.map(toBenchmarkVersion) };
}

import type { Benchmark } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import { countQuotaUsed } from './count-quota-used.ts';
import { BENCHMARK_PARTS, toBenchmark } from './to-benchmark.ts';

/** The benchmarks that somebody may see, by name: public ones that were published, and those that they keep. */
export async function listBenchmarks(
  { db, clock }: { db: Db; clock: Clock },
  { actor, isArchived }: { actor: Actor; isArchived: boolean },
): Promise<Benchmark[]> {
  const visible = [
    { ownerId: actor.personId },
    { visibility: 'public' as const, currentVersionId: { not: null } },
  ];
  const rows = await db.benchmark.findMany({
    where: {
      archivedAt: isArchived ? { not: null } : null,
      ...(actor.role === 'admin' ? {} : { OR: visible }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: BENCHMARK_PARTS,
  });
  const quotaUsed = await countQuotaUsed(db, { personId: actor.personId, now: clock.now() });
  return rows.map((row) => toBenchmark(row, { actor, quotaUsed }));
}

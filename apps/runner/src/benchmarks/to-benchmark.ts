import type { Benchmark, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { Prisma } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';
import type { Actor } from '../people/actor.ts';
import { isKeptBy } from './require-benchmark-access.ts';

export const VERSION_PARTS = {
  _count: { select: { problems: true } },
  problems: { where: { split: 'private' }, select: { position: true } },
} as const satisfies Prisma.BenchmarkVersionInclude;

export const BENCHMARK_PARTS = {
  owner: { select: { name: true } },
  currentVersion: { include: VERSION_PARTS },
} as const satisfies Prisma.BenchmarkInclude;

type VersionRow = Prisma.BenchmarkVersionGetPayload<{ include: typeof VERSION_PARTS }>;
type BenchmarkRow = Prisma.BenchmarkGetPayload<{ include: typeof BENCHMARK_PARTS }>;

export function toBenchmarkVersion(row: VersionRow): BenchmarkVersion {
  const { id, number, contentHash, language, imageName, note } = row;
  return {
    ...{ id, number, contentHash, language, imageName, note },
    limits: LimitsSchema.parse(row.limits),
    problems: row._count.problems,
    privateProblems: row.problems.length,
    createdAt: row.createdAt.toISOString(),
    publishedAt: isoOrNull(row.publishedAt),
  };
}

/** A benchmark as this person sees it, who has used so much of what it allows them today. */
export function toBenchmark(
  row: BenchmarkRow,
  { actor, quotaUsed }: { actor: Actor; quotaUsed: Map<string, number> },
): Benchmark {
  const isKept = isKeptBy(row, actor);
  const { id, slug, name, description, visibility, licence, source } = row;
  return {
    ...{ id, slug, name, description, visibility, licence, source },
    ownerName: row.owner?.name ?? null,
    isKept,
    createdAt: row.createdAt.toISOString(),
    archivedAt: isoOrNull(row.archivedAt),
    dailyQuota: row.dailyQuota,
    quotaLeft:
      row.dailyQuota === null || isKept ? null : Math.max(0, row.dailyQuota - (quotaUsed.get(row.id) ?? 0)),
    frozenAt: isoOrNull(row.frozenAt),
    revealedAt: isoOrNull(row.revealedAt),
    current: row.currentVersion && toBenchmarkVersion(row.currentVersion),
  };
}

import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';

/** `slug` or `benchmarkId` says which one it is. */
export type BenchmarkRef = { slug: string } | { benchmarkId: string };

export type BenchmarkAccess = { benchmarkId: string; isKeeper: boolean; isArchived: boolean };

type Input = { benchmark: BenchmarkRef; actor: Actor; needed: 'see' | 'keep' };

/**
 * Lets those who keep a benchmark in, and to what is public and published everybody. Throws `not_found` for
 * others, so that nobody learns what there is, and `forbidden` for those who see it and want to change it.
 */
export async function requireBenchmarkAccess({ db }: { db: Db }, input: Input): Promise<BenchmarkAccess> {
  const { benchmark, actor, needed } = input;
  const row = await db.benchmark.findUnique({
    where: 'slug' in benchmark ? { slug: benchmark.slug } : { id: benchmark.benchmarkId },
    select: { id: true, ownerId: true, visibility: true, currentVersionId: true, archivedAt: true },
  });
  if (row === null) throw new AppError('not_found');
  const isKeeper = isKeptBy(row, actor);
  if (!isKeeper && (row.visibility !== 'public' || row.currentVersionId === null))
    throw new AppError('not_found');
  if (needed === 'keep' && !isKeeper) throw new AppError('forbidden');
  return { benchmarkId: row.id, isKeeper, isArchived: row.archivedAt !== null };
}

/** Its owner keeps a benchmark, and so does every admin. */
export function isKeptBy({ ownerId }: { ownerId: string | null }, { personId, role }: Actor): boolean {
  return role === 'admin' || ownerId === personId;
}

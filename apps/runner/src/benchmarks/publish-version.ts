import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { getBenchmark } from './get-benchmark.ts';
import { getValidation } from './get-validation.ts';
import { storedVersionHash } from './stored-version-hash.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { benchmarkId: string; actor: Actor; by: Author };

/** What solutions have returned may be much, and all of it is read. */
const TRANSACTION_TIMEOUT_MS = 60_000;

/**
 * Publishes the version whose solutions have been tried: it never changes from then on, and is the one that new evaluations
 * measure by. Throws `conflict` unless every solution has passed.
 */
export async function publishVersion(deps: Deps, input: Input): Promise<BenchmarkDetail> {
  const { benchmarkId, actor, by } = input;
  const publishedAt = deps.clock.now();
  const publish = async (tx: DbTransaction) => {
    await tx.$queryRaw`SELECT id FROM benchmark WHERE id = ${benchmarkId} FOR UPDATE`;
    const { state } = await getValidation({ db: tx }, { benchmarkId });
    if (state !== 'passed')
      throw new AppError('conflict', {
        userMessage: 'A version is published once its own solutions have been tried and all have passed.',
      });
    const { id: versionId } = await tx.benchmarkVersion.findFirstOrThrow({
      where: { benchmarkId, publishedAt: null },
      select: { id: true },
    });
    const contentHash = await storedVersionHash(tx, { versionId });
    const { number } = await tx.benchmarkVersion.update({
      where: { id: versionId },
      data: { publishedAt, contentHash },
    });
    await tx.benchmark.update({
      where: { id: benchmarkId },
      data: { currentVersionId: versionId },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...by,
      action: 'benchmark_version.published',
      instance: deps.instance,
      subjectId: benchmarkId,
      detail: { number, contentHash },
    });
  };
  await deps.db.$transaction(publish, { timeout: TRANSACTION_TIMEOUT_MS });
  return getBenchmark(deps, { benchmarkId, isKeeper: true, actor });
}

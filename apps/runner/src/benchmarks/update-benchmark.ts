import type { BenchmarkChanges, BenchmarkDetail } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import { withoutMissing } from '../lib/without-missing.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { getBenchmark } from './get-benchmark.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { benchmarkId: string; changes: BenchmarkChanges; actor: Actor; by: Author };

/** Changes what is said of a benchmark and who sees it, or puts it away and takes it out again; its versions stay as they are. */
export async function updateBenchmark(deps: Deps, input: Input): Promise<BenchmarkDetail> {
  const { benchmarkId, changes, actor, by } = input;
  const { isArchived, isFrozen, isRevealed, dailyQuota, ...said } = changes;
  const now = deps.clock.now();
  const since = (is: boolean | undefined) => (is === undefined ? undefined : is ? now : null);
  await deps.db.$transaction(async (tx) => {
    await tx.benchmark.update({
      where: { id: benchmarkId },
      data: {
        ...withoutMissing(storableTexts(said)),
        ...withoutMissing({ archivedAt: since(isArchived), frozenAt: since(isFrozen) }),
        ...withoutMissing({ revealedAt: since(isRevealed), dailyQuota }),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...by,
      action: isArchived === true ? 'benchmark.archived' : 'benchmark.changed',
      instance: deps.instance,
      subjectId: benchmarkId,
      detail: { changed: Object.keys(changes), visibility: changes.visibility },
    });
  });
  return getBenchmark(deps, { benchmarkId, isKeeper: true, actor });
}

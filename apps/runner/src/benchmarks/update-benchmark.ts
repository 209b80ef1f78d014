import type { AuditAction } from '@crucible/contracts/audit';
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

/** What each of these is called in the audit trail, once it is so and once it is not. */
const SWITCHES = {
  archivedAt: ['benchmark.archived', 'benchmark.changed'],
  frozenAt: ['benchmark.frozen', 'benchmark.unfrozen'],
  revealedAt: ['benchmark.revealed', 'benchmark.concealed'],
} as const;
type Moments = Partial<Record<keyof typeof SWITCHES, Date | null>>;

/**
 * Changes what is said of a benchmark and who sees it, puts it away and takes it out again, freezes its leaderboard, reveals scores
 * of private problems; its versions stay as they are. What is so already has been so since then: freezing again is not later.
 */
export async function updateBenchmark(deps: Deps, input: Input): Promise<BenchmarkDetail> {
  const { benchmarkId, changes, actor, by } = input;
  const { isArchived, isFrozen, isRevealed, dailyQuota, ...said } = changes;
  const now = deps.clock.now();
  await deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM benchmark WHERE id = ${benchmarkId} FOR UPDATE`;
    const before = await tx.benchmark.findUniqueOrThrow({ where: { id: benchmarkId } });
    const moments: Moments = withoutMissing({
      archivedAt: switched(before.archivedAt, isArchived, now),
      frozenAt: switched(before.frozenAt, isFrozen, now),
      revealedAt: switched(before.revealedAt, isRevealed, now),
    });
    const quota = dailyQuota === before.dailyQuota ? undefined : dailyQuota;
    await tx.benchmark.update({
      where: { id: benchmarkId },
      data: { ...withoutMissing(storableTexts(said)), ...moments, ...withoutMissing({ dailyQuota: quota }) },
      select: { id: true },
    });
    const about = { ...by, instance: deps.instance, subjectId: benchmarkId };
    for (const action of actionsOf(moments)) await recordAudit(tx, { ...about, action });
    if (quota !== undefined)
      await recordAudit(tx, { ...about, action: 'benchmark.quota_changed', detail: { dailyQuota: quota } });
    const changed = Object.keys(said);
    if (changed.length > 0)
      await recordAudit(tx, {
        ...about,
        action: 'benchmark.changed',
        detail: { changed, visibility: changes.visibility },
      });
  });
  return getBenchmark(deps, { benchmarkId, isKeeper: true, actor });
}

/** Since when something is so, where that changes. */
function switched(since: Date | null, is: boolean | undefined, now: Date): Date | null | undefined {
  if (is === undefined || is === (since !== null)) return undefined;
  return is ? now : null;
}

function actionsOf(moments: Moments): AuditAction[] {
  const names = Object.keys(moments) as (keyof typeof SWITCHES)[];
  return names.map((name) => SWITCHES[name][moments[name] === null ? 1 : 0]);
}

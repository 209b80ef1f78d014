import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { requireEntry } from './require-entry.ts';

type Deps = { db: Db; instance: string };
type Input = { entryId: string; actor: Actor; by: Author };

/**
 * Takes an entry off its leaderboard; what was measured stays. Throws `forbidden` for one of somebody else, unless they keep the
 * benchmark, and `conflict` for one's own that is disqualified: it would be back without the reason.
 */
export async function withdrawEntry(deps: Deps, { entryId: id, actor, by }: Input): Promise<void> {
  const entry = await requireEntry(deps, { entryId: id, actor });
  if (!entry.isKeeper && !entry.isOwn) throw new AppError('forbidden');
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.leaderboardEntry.deleteMany({
      where: { id, ...(entry.isKeeper ? {} : { disqualifiedAt: null }) },
    });
    if (count === 0)
      throw new AppError('conflict', { userMessage: 'What is disqualified stays on the leaderboard.' });
    await recordAudit(tx, {
      ...by,
      action: 'leaderboard_entry.withdrawn',
      instance: deps.instance,
      subjectId: id,
      detail: { benchmarkId: entry.benchmarkId, evaluationId: entry.evaluationId },
    });
  });
}

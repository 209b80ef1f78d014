import type { AuditAction } from '@crucible/contracts/audit';
import type { BoardEntry } from '@crucible/contracts/leaderboard';
import type { Db, Prisma } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { BenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { getBoardEntry } from './get-board-entry.ts';

export type ChangeEntryDeps = { db: Db; clock: Clock; instance: string };
/** Asked by who keeps the benchmark. */
export type ChangeEntryInput = { access: BenchmarkAccess; entryId: string; actor: Actor; by: Author };

type Change = {
  action: AuditAction;
  /** Which entries it makes sense for, and what is said of others. */
  from: Prisma.LeaderboardEntryWhereInput;
  otherwise: string;
  data: Prisma.LeaderboardEntryUncheckedUpdateManyInput;
  detail?: object;
};

/** What keepers' changes of an entry have in common: only of their own benchmark, only where it makes sense, and in the audit trail. */
export async function changeEntry(
  deps: ChangeEntryDeps,
  { access, entryId: id, actor, by }: ChangeEntryInput,
  { action, from, otherwise, data, detail }: Change,
): Promise<BoardEntry> {
  const { benchmarkId } = access;
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.leaderboardEntry.updateMany({ where: { ...from, id, benchmarkId }, data });
    if (count === 0) {
      const isThere = (await tx.leaderboardEntry.count({ where: { id, benchmarkId } })) > 0;
      throw isThere ? new AppError('conflict', { userMessage: otherwise }) : new AppError('not_found');
    }
    await recordAudit(tx, {
      ...by,
      action,
      instance: deps.instance,
      subjectId: id,
      detail: { benchmarkId, ...detail },
    });
  });
  return getBoardEntry(deps, { entryId: id, access, actor });
}

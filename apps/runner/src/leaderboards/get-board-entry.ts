import type { BoardEntry } from '@crucible/contracts/leaderboard';
import type { Db } from '@crucible/db';
import type { BenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import { findBoard } from './find-board.ts';
import { findEntries } from './find-entries.ts';
import { rankEntries } from './rank-entries.ts';
import { ENTRY_PARTS, toBoardEntry } from './to-board-entry.ts';

type Input = { entryId: string; access: BenchmarkAccess; actor: Actor };

/** An entry after it has changed, with its rank by pass@1: null as long as a freeze keeps it off the board that its owner sees. */
export async function getBoardEntry(
  deps: { db: Db; clock: Clock },
  { entryId: id, access, actor }: Input,
): Promise<BoardEntry> {
  const row = await deps.db.leaderboardEntry.findUniqueOrThrow({
    where: { id },
    include: { ...ENTRY_PARTS, version: { select: { number: true } } },
  });
  const board = await findBoard(deps, { access, actor, versionNumber: row.version.number });
  const { until, isRevealed } = board;
  const view = { personId: actor.personId, until, isOfAllProblems: isRevealed };
  const rows = await findEntries(deps.db, { versionId: row.versionId, until });
  const entries = rankEntries(rows, 'pass@1', view);
  return entries.find((entry) => entry.id === id) ?? toBoardEntry(row, null, view);
}

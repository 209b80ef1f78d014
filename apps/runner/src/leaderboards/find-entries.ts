import type { DbTransaction } from '@crucible/db';
import { ENTRY_PARTS } from './to-board-entry.ts';
import type { EntryRow } from './to-board-entry.ts';

/** The entries of a version's board that were there at some moment; all of them where it is null. */
export function findEntries(
  db: Pick<DbTransaction, 'leaderboardEntry'>,
  { versionId, until }: { versionId: string; until: Date | null },
): Promise<EntryRow[]> {
  return db.leaderboardEntry.findMany({
    where: { versionId, ...(until === null ? {} : { createdAt: { lte: until } }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: ENTRY_PARTS,
  });
}

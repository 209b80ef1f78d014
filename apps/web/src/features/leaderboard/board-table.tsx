'use client';

import type { BoardEntry, BoardMetric, Leaderboard } from '@crucible/contracts/leaderboard';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import type { BoardColumn } from './board-columns.ts';
import { BoardHeader } from './board-header.tsx';
import { BoardRow } from './board-row.tsx';
import { EntryDialogs } from './entry-dialogs.tsx';
import { useEntryDialog } from './use-entry-dialog.ts';

type TableProps = {
  board: Leaderboard;
  entries: readonly BoardEntry[];
  columns: readonly BoardColumn[];
  checked: ReadonlySet<string>;
  /** The row that the address is about. */
  shownEntryId: string | null;
  onCheck: (entryId: string, isChecked: boolean) => void;
  onRank: (metric: BoardMetric) => void;
};

/** Rows in the order of their ranks. Rank and name stay in sight while the others are scrolled. */
export function BoardTable(props: TableProps) {
  const { board, entries, columns, checked, shownEntryId, onCheck, onRank } = props;
  const { asked, ask, close } = useEntryDialog();
  const shared = useMemo(() => sharedRanks(board.entries), [board.entries]);
  return (
    <div
      role="region"
      aria-label="Leaderboard"
      tabIndex={0}
      className="relative max-h-[75dvh] min-h-64 min-w-0 overflow-auto rounded-lg border border-line bg-surface"
    >
      <table aria-label="Leaderboard" className="w-full border-separate border-spacing-0 text-sm">
        <BoardHeader columns={columns} metric={board.metric} onRank={onRank} />
        <tbody>
          {entries.map((entry) => (
            <BoardRow
              key={entry.id}
              board={board}
              entry={entry}
              columns={columns}
              isShared={entry.rank !== null && shared.has(entry.rank)}
              isChecked={checked.has(entry.id)}
              isShown={entry.id === shownEntryId}
              onCheck={onCheck}
              onAsk={ask}
            />
          ))}
        </tbody>
      </table>
      {entries.length === 0 && (
        <div className="py-6">
          <EmptyState icon={SearchX} title="No candidate is like that">
            Nobody on this leaderboard is what you are looking for.
          </EmptyState>
        </div>
      )}
      {asked !== null && <EntryDialogs board={board} asked={asked} onClose={close} />}
    </div>
  );
}

function sharedRanks(entries: readonly BoardEntry[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { rank } of entries) {
    if (rank === null) continue;
    if (seen.has(rank)) shared.add(rank);
    seen.add(rank);
  }
  return shared;
}

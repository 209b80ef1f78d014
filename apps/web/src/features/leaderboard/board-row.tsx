'use client';

import type { BoardEntry, Leaderboard } from '@crucible/contracts/leaderboard';
import { useEffect, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { boardCell, isFigure } from './board-cell.tsx';
import type { BoardColumn } from './board-columns.ts';
import { CandidateCell } from './candidate-cell.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { UNKNOWN } from './score-words.ts';
import { MARK_COLUMN, NAME_COLUMN, RANK_COLUMN } from './sticky-columns.ts';
import type { EntryQuestion } from './use-entry-dialog.ts';

type RowProps = {
  board: Leaderboard;
  entry: BoardEntry;
  columns: readonly BoardColumn[];
  /** Whether another row has the same rank. */
  isShared: boolean;
  isChecked: boolean;
  /** Whether the address is about this row. */
  isShown: boolean;
  onCheck: (entryId: string, isChecked: boolean) => void;
  onAsk: (question: EntryQuestion) => void;
};

/** A candidate on a leaderboard. */
export function BoardRow(props: RowProps) {
  const { board, entry, columns, isShared, isChecked, isShown, onCheck, onAsk } = props;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const cell = classNames(
    'border-b border-line py-2',
    isShown ? 'bg-accent-soft' : 'bg-surface group-hover:bg-canvas',
  );
  return (
    <tr ref={row} aria-current={isShown ? 'true' : undefined} className="group">
      <td className={classNames(cell, MARK_COLUMN, entry.isOwn && 'shadow-[inset_3px_0_0_var(--accent)]')}>
        {entry.evaluationId !== null && (
          <input
            type="checkbox"
            aria-label={`Compare ${entry.candidateName}`}
            checked={isChecked}
            onChange={({ target }) => onCheck(entry.id, target.checked)}
            className="block size-4 accent-accent-fill"
          />
        )}
      </td>
      <td className={classNames(cell, RANK_COLUMN, 'figures font-semibold')}>{rankWords(entry, isShared)}</td>
      <th scope="row" className={classNames(cell, NAME_COLUMN, 'font-normal')}>
        <CandidateCell slug={board.benchmark.slug} entry={entry} />
      </th>
      {columns.map((column) => (
        <td
          key={column}
          className={classNames(
            cell,
            'px-3 whitespace-nowrap',
            isFigure(column) ? 'figures text-right' : 'text-left',
          )}
        >
          {boardCell(column, entry, board.metric)}
        </td>
      ))}
      <td className={classNames(cell, 'w-12 px-1 text-right')}>
        <EntryMenu board={board} entry={entry} onAsk={onAsk} />
      </td>
    </tr>
  );
}

function rankWords({ rank, disqualified }: BoardEntry, isShared: boolean) {
  if (rank === null) {
    return (
      <>
        <span aria-hidden>{UNKNOWN}</span>
        <span className="sr-only">{disqualified === null ? 'No value' : 'Disqualified'}</span>
      </>
    );
  }
  if (!isShared) return rank;
  return (
    <span title="Shared rank. Ties: the earlier one first.">
      {rank}
      <span aria-hidden>=</span>
      <span className="sr-only">, shared</span>
    </span>
  );
}

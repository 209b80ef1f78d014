'use client';

import type { BoardEntry, Leaderboard } from '@crucible/contracts/leaderboard';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { countOf } from '../../lib/count-of.ts';
import type { BoardAddress } from './board-address.ts';
import { knownMetrics, offeredColumns, shownColumns } from './board-columns.ts';
import { BoardTable } from './board-table.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { leaderboardLinks } from './leaderboard-links.ts';
import { OwnPlaces } from './own-places.tsx';
import { ReportButton } from './report-button.tsx';
import { useColumnChoice } from './use-column-choice.ts';

type PanelProps = {
  board: Leaderboard;
  /** Those of its rows that are shown. */
  entries: readonly BoardEntry[];
  address: BoardAddress;
  onChange: (part: Partial<BoardAddress>) => void;
};

/** The rows of a leaderboard, and what can be done with them. */
export function TablePanel({ board, entries, address, onChange }: PanelProps) {
  const { columns, toggle } = useColumnChoice();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const offered = offeredColumns(knownMetrics(board.entries, board.metric));
  const compared = entries.flatMap(({ id, evaluationId }) =>
    evaluationId !== null && checked.has(id) ? [evaluationId] : [],
  );

  function check(entryId: string, isChecked: boolean): void {
    const next = new Set(checked);
    if (isChecked) next.add(entryId);
    else next.delete(entryId);
    setChecked(next);
  }

  return (
    <div className="grid min-w-0 gap-3">
      <OwnPlaces entries={board.entries} onShow={(entryId) => onChange({ entryId })} />
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-sm text-muted">
          {countOf(entries.length, 'candidate')} of {board.entries.length} ·{' '}
          {countOf(board.isOfAllProblems ? board.version.problems : openProblems(board), 'problem')} · version{' '}
          {board.version.number} · Ties: the earlier one first
        </p>
        {compared.length > 1 ? (
          <ButtonLink look="primary" href={leaderboardLinks.compare(compared)}>
            <GitCompareArrows aria-hidden className="size-4" /> Compare {compared.length}
          </ButtonLink>
        ) : (
          <Button disabled title="Mark two or more candidates that were run here.">
            <GitCompareArrows aria-hidden className="size-4" /> Compare
          </Button>
        )}
        <ReportButton board={board} />
        <ColumnMenu offered={offered} chosen={columns} ranked={board.metric} onToggle={toggle} />
        <ExportMenu slug={board.benchmark.slug} address={address} />
      </div>
      <BoardTable
        board={board}
        entries={entries}
        columns={shownColumns(columns, offered, board.metric)}
        checked={checked}
        shownEntryId={address.entryId}
        onCheck={check}
        onRank={(metric) => onChange({ metric })}
      />
    </div>
  );
}

function openProblems({ version }: Leaderboard): number {
  return version.problems - version.privateProblems;
}

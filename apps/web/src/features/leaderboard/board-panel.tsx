'use client';

import type { BenchmarkVersion } from '@crucible/contracts/benchmark';
import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { useMemo } from 'react';
import { Tabs } from '../../components/ui/tabs.tsx';
import { BOARD_VIEWS } from './board-address.ts';
import type { BoardAddress } from './board-address.ts';
import { BoardEmpty } from './board-empty.tsx';
import { BoardFilters } from './board-filters.tsx';
import { BoardNotes } from './board-notes.tsx';
import { CostPlot } from './cost-plot.tsx';
import { filterEntries } from './filter-entries.ts';
import { ProblemMap } from './problem-map.tsx';
import { ReportButton } from './report-button.tsx';
import { kOf } from './score-words.ts';
import { TablePanel } from './table-panel.tsx';
import { TimePlot } from './time-plot.tsx';

type PanelProps = {
  board: Leaderboard;
  versions: readonly BenchmarkVersion[];
  address: BoardAddress;
  onChange: (part: Partial<BoardAddress>) => void;
};

const VIEW_NAMES = {
  table: 'Table',
  time: 'Score over time',
  cost: 'Score and cost',
  problems: 'Problems and candidates',
} as const;

/** A leaderboard that has been loaded: what is to be known of it, what is shown of it, and that as a table or drawn. */
export function BoardPanel({ board, versions, address, onChange }: PanelProps) {
  const { slug } = board.benchmark;
  const { text, verifiedOnly, withoutBaselines } = address;
  const entries = useMemo(
    () => filterEntries(board.entries, { text, verifiedOnly, withoutBaselines }),
    [board.entries, text, verifiedOnly, withoutBaselines],
  );
  const k = kOf(board.metric) ?? 1;
  const contents = {
    table: <TablePanel board={board} entries={entries} address={address} onChange={onChange} />,
    time: <TimePlot slug={slug} entries={entries} k={k} />,
    cost: <CostPlot slug={slug} entries={entries} k={k} />,
    problems: <ProblemMap slug={slug} versionNumber={board.version.number} entries={entries} />,
  };
  return (
    <div className="grid min-w-0 gap-4">
      <BoardNotes board={board} address={address} onChange={onChange} />
      <BoardFilters board={board} versions={versions} address={address} onChange={onChange} />
      {board.entries.length === 0 ? (
        <BoardEmpty slug={slug} isFrozen={board.isFrozen} action={<ReportButton board={board} />} />
      ) : (
        <Tabs
          label="Ways to look at it"
          value={address.view}
          onChange={(value) => onChange({ view: BOARD_VIEWS.find((view) => view === value) ?? 'table' })}
          tabs={BOARD_VIEWS.map((value) => ({ value, text: VIEW_NAMES[value], content: contents[value] }))}
        />
      )}
    </div>
  );
}

import type { BoardMetric } from '@crucible/contracts/leaderboard';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { isFigure } from './board-cell.tsx';
import { columnName, metricOf } from './board-columns.ts';
import type { BoardColumn } from './board-columns.ts';
import { isMoreBetter, metricName } from './score-words.ts';
import { MARK_COLUMN, NAME_COLUMN, RANK_COLUMN } from './sticky-columns.ts';

type HeaderProps = {
  columns: readonly BoardColumn[];
  metric: BoardMetric;
  onRank: (metric: BoardMetric) => void;
};

const CELL =
  'border-b border-line bg-surface py-2 text-xs font-semibold whitespace-nowrap text-muted align-bottom';

/** What the columns are called; those that rows can be ranked by are buttons. */
export function BoardHeader({ columns, metric, onRank }: HeaderProps) {
  return (
    <thead className="sticky top-0 z-20">
      <tr>
        <th scope="col" className={classNames(CELL, MARK_COLUMN)}>
          <span className="sr-only">Compare</span>
        </th>
        <th scope="col" className={classNames(CELL, RANK_COLUMN)}>
          Rank
        </th>
        <th scope="col" className={classNames(CELL, NAME_COLUMN)}>
          Candidate
        </th>
        {columns.map((column) => (
          <MetricHeader key={column} column={column} ranked={metric} onRank={onRank} />
        ))}
        <th scope="col" className={CELL}>
          <span className="sr-only">More</span>
        </th>
      </tr>
    </thead>
  );
}

type MetricHeaderProps = { column: BoardColumn; ranked: BoardMetric; onRank: (metric: BoardMetric) => void };

function MetricHeader({ column, ranked, onRank }: MetricHeaderProps) {
  const metric = metricOf(column);
  const isRanked = column === ranked;
  const Arrow = isMoreBetter(ranked) ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isRanked ? (isMoreBetter(ranked) ? 'descending' : 'ascending') : undefined}
      className={classNames(CELL, 'px-3', isFigure(column) ? 'text-right' : 'text-left')}
    >
      {metric === null ? (
        columnName(column)
      ) : (
        <button
          type="button"
          title={`Rank by ${metricName(metric)}: ${isMoreBetter(metric) ? 'more' : 'less'} is better`}
          onClick={() => onRank(metric)}
          className={classNames(
            'inline-flex items-center gap-1 rounded-sm hover:text-ink',
            isRanked && 'text-ink',
          )}
        >
          {columnName(column)}
          {isRanked && <Arrow aria-hidden className="size-3.5" />}
        </button>
      )}
    </th>
  );
}

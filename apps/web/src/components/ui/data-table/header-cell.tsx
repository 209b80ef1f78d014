import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import type { Column } from './column.ts';

type HeaderCellProps = {
  column: Pick<Column<never>, 'header' | 'hidesHeader' | 'align' | 'wideOnly'> & { sortBy?: unknown };
  sorted: false | 'asc' | 'desc';
  onSort: () => void;
};

/** What a column is called; a button where rows can be sorted by it. */
export function HeaderCell({ column, sorted, onSort }: HeaderCellProps) {
  const { header, align = 'start' } = column;
  const Icon = sorted === false ? ChevronsUpDown : sorted === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
      className={classNames(
        'px-3 py-2 text-xs font-semibold whitespace-nowrap text-muted',
        align === 'end' ? 'text-right' : 'text-left',
        column.wideOnly === true && 'phone:hidden',
      )}
    >
      {column.sortBy === undefined ? (
        <span className={classNames(column.hidesHeader === true && 'sr-only')}>{header}</span>
      ) : (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
        >
          {header}
          <Icon aria-hidden className={classNames('size-3.5', sorted === false && 'opacity-50')} />
        </button>
      )}
    </th>
  );
}

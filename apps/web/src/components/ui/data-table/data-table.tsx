'use client';

import { useTable } from '@tanstack/react-table';
import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import { classNames } from '../../../lib/class-names.ts';
import { TABLE_FEATURES } from './table-features.ts';
import { compareValues } from './compare-values.ts';
import type { SortValue } from './compare-values.ts';
import type { Column } from './column.ts';
import { HeaderCell } from './header-cell.tsx';

type DataTableProps<Row> = {
  /** What the table is of, for screen readers. */
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Best kept outside of the component, or in a memo: a new list sorts anew. */
  columns: readonly Column<Row>[];
  initialSort?: { column: string; descending?: boolean };
  /** In the place of rows when there are none. */
  empty?: ReactNode;
  className?: string;
};

/** As tall as a row is taken to be until it was measured. */
const ROW_HEIGHT_PX = 45;
const OVERSCAN_ROWS = 12;

/**
 * Rows and columns, sorted by a press on a header. Only the rows in sight are in the page, so thousands are no burden;
 * it is a table all the same, whose length screen readers are told. It scrolls by itself and can be scrolled by keyboard.
 */
export function DataTable<Row extends RowData>({
  label,
  rows,
  rowKey,
  columns,
  initialSort,
  empty,
  className,
}: DataTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => columns.map((column) => toDefinition(column)), [columns]);
  const table = useTable({
    features: TABLE_FEATURES,
    data,
    columns: definitions,
    getRowId: rowKey,
    enableSortingRemoval: false,
    initialState: {
      sorting: initialSort ? [{ id: initialSort.column, desc: initialSort.descending ?? false }] : [],
    },
  });
  const sorted = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
  });
  const inSight = virtualizer.getVirtualItems();
  const before = inSight[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0);

  return (
    <div
      ref={scroller}
      role="region"
      aria-label={label}
      tabIndex={0}
      className={classNames(
        'relative max-h-[75dvh] min-w-0 overflow-auto rounded-lg border border-line bg-surface',
        className,
      )}
    >
      <table aria-label={label} aria-rowcount={sorted.length + 1} className="w-full border-collapse text-sm">
        <thead className="sticky top-0 z-10 bg-surface shadow-[0_1px_0_var(--line)]">
          <tr aria-rowindex={1}>
            {columns.map((column) => {
              const sorting = table.getColumn(column.id);
              return (
                <HeaderCell
                  key={column.id}
                  column={column}
                  sorted={sorting?.getIsSorted() ?? false}
                  onSort={() => sorting?.toggleSorting()}
                />
              );
            })}
          </tr>
        </thead>
        <tbody>
          {/* The place of rows that are out of sight. */}
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {inSight.map(({ index, key }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <tr
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                aria-rowindex={index + 2}
                className="border-b border-line last:border-b-0 hover:bg-canvas"
              >
                {columns.map((column) => {
                  const Cell = column.namesRow === true ? 'th' : 'td';
                  return (
                    <Cell
                      key={column.id}
                      {...(column.namesRow === true ? { scope: 'row' } : {})}
                      className={classNames(
                        'px-3 py-2 font-normal',
                        column.align === 'end' ? 'figures text-right' : 'text-left',
                        column.wideOnly === true && 'phone:hidden',
                      )}
                    >
                      {column.cell(row.original)}
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {sorted.length === 0 && empty !== undefined && <div className="py-6">{empty}</div>}
    </div>
  );
}

/** A column as the table library takes it. */
function toDefinition<Row>(column: Column<Row>) {
  const { id, sortBy } = column;
  return {
    id,
    header: column.header,
    // The library puts what is undefined last, whichever way it sorts.
    accessorFn: (row: Row): SortValue | undefined => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last' as const,
    sortDescFirst: false,
    sortFn: (
      a: { getValue: (id: string) => unknown },
      b: { getValue: (id: string) => unknown },
      by: string,
    ) => compareValues(a.getValue(by) as SortValue | undefined, b.getValue(by) as SortValue | undefined),
  };
}

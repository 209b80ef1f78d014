'use client';

import type { Gradebook, GradebookStudent } from '@crucible/contracts/gradebook';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { StudentOrder } from './arrange-students.ts';
import { GridHeader } from './grid-header.tsx';
import { GridRow } from './grid-row.tsx';
import { FIXED, ROW_HEIGHT, useGridWidths } from './grid-widths.ts';
import { nextPlace } from './next-place.ts';
import type { Place } from './next-place.ts';

type GridProps = {
  assignments: Gradebook['assignments'];
  students: readonly GradebookStudent[];
  order: StudentOrder;
  onOrder: (order: StudentOrder) => void;
  onOpen: (student: GradebookStudent, assignmentIndex: number) => void;
};

const HEADER_HEIGHT = 64;

/**
 * Students by assignments. Only what is in sight is in the page, in both directions; the arrow keys go from cell to
 * cell, and Enter opens one.
 */
export function GradebookGrid({ assignments, students, order, onOrder, onOpen }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 1, column: FIXED });
  const isMoving = useRef(false);
  const widths = useGridWidths();
  const fixedWidth = widths.name + widths.total;
  const rows = useVirtualizer({
    count: students.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: assignments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => widths.column,
    overscan: 3,
    scrollPaddingStart: fixedWidth,
  });

  // The browser's focus follows the place to which a key has led, once that is in the page.
  useEffect(() => {
    if (!isMoving.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`);
    if (cell == null) return;
    isMoving.current = false;
    cell.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent): void {
    const grid = {
      rows: students.length + 1,
      columns: assignments.length + FIXED,
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    };
    const next = nextPlace(place, event.key, { ...grid, isWithControl: event.ctrlKey || event.metaKey });
    if (next === null) return;
    event.preventDefault();
    isMoving.current = true;
    setPlace(next);
    if (next.row > 0) rows.scrollToIndex(next.row - 1);
    if (next.column >= FIXED) columns.scrollToIndex(next.column - FIXED);
  }

  const placed = (row: number, column: number) => ({
    'data-place': `${row}:${column}`,
    tabIndex: place.row === row && place.column === column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });
  const width = fixedWidth + columns.getTotalSize();
  const shown = columns.getVirtualItems();

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label="Grades"
      aria-rowcount={students.length + 1}
      aria-colcount={assignments.length + FIXED}
      onKeyDown={onKeyDown}
      className="relative min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-surface text-sm"
    >
      <div
        role="presentation"
        style={{ width, height: HEADER_HEIGHT + rows.getTotalSize() }}
        className="relative"
      >
        <div
          role="row"
          aria-rowindex={1}
          style={{ width, height: HEADER_HEIGHT }}
          className="sticky top-0 z-20"
        >
          <div
            role="presentation"
            className="sticky left-0 z-10 flex h-full bg-raised"
            style={{ width: fixedWidth }}
          >
            <GridHeader
              title="Student"
              by="name"
              {...{ order, onOrder }}
              width={widths.name}
              place={placed(0, 0)}
              column={1}
            />
            <GridHeader
              title="Total"
              by="total"
              {...{ order, onOrder }}
              width={widths.total}
              place={placed(0, 1)}
              column={2}
            />
          </div>
          {shown.map(({ index, start }) => {
            const assignment = assignments[index];
            if (assignment === undefined) return null;
            return (
              <GridHeader
                key={assignment.id}
                title={assignment.title}
                detail={`of ${assignment.maxPoints}${assignment.mode === 'practice' ? ' · practice' : ''}`}
                by={index}
                {...{ order, onOrder }}
                width={widths.column}
                left={fixedWidth + start}
                place={placed(0, index + FIXED)}
                column={index + FIXED + 1}
              />
            );
          })}
        </div>
        {rows.getVirtualItems().map(({ index: row, start }) => {
          const student = students[row];
          if (student === undefined) return null;
          return (
            <GridRow
              key={student.personId}
              {...{ student, assignments, onOpen, width, widths }}
              row={row + 1}
              top={HEADER_HEIGHT + start}
              columns={shown}
              placed={(column) => placed(row + 1, column)}
            />
          );
        })}
      </div>
    </div>
  );
}

import type { Gradebook, GradebookStudent } from '@crucible/contracts/gradebook';
import { GradebookCell } from './gradebook-cell.tsx';

export const ROW_HEIGHT = 40;
export const NAME_WIDTH = 232;
export const TOTAL_WIDTH = 104;
export const COLUMN_WIDTH = 128;
/** Columns that stay in sight: the name and the total. */
export const FIXED = 2;

type GridRowProps = {
  student: GradebookStudent;
  assignments: Gradebook['assignments'];
  /** From 1; the headers are 0. */
  row: number;
  top: number;
  width: number;
  /** Those of the assignments that are in sight. */
  columns: readonly { index: number; start: number }[];
  /** What makes a cell reachable by the keyboard. */
  placed: (column: number) => { 'data-place': string; tabIndex: number; onFocus: () => void };
  onOpen: (student: GradebookStudent, assignmentIndex: number) => void;
};

/** One student's grades. */
export function GridRow({ student, assignments, row, top, width, columns, placed, onOpen }: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      style={{ top, width, height: ROW_HEIGHT }}
      className="group absolute border-b border-line hover:bg-raised/60"
    >
      <div
        role="presentation"
        className="sticky left-0 z-10 flex h-full bg-surface group-hover:bg-raised"
        style={{ width: NAME_WIDTH + TOTAL_WIDTH }}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          {...placed(0)}
          style={{ width: NAME_WIDTH }}
          className="flex items-center gap-2 px-3"
        >
          <span className="truncate font-medium">{student.name}</span>
          {student.section !== null && (
            <span className="ml-auto shrink-0 text-xs text-muted">{student.section.name}</span>
          )}
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          {...placed(1)}
          style={{ width: TOTAL_WIDTH }}
          className="figures flex items-center justify-end border-r border-line px-3"
        >
          <Total {...student} />
        </div>
      </div>
      {columns.map(({ index, start }) => {
        const [cell, assignment] = [student.cells[index], assignments[index]];
        if (cell === undefined || assignment === undefined) return null;
        return (
          <div
            key={assignment.id}
            role="gridcell"
            aria-colindex={index + FIXED + 1}
            style={{ left: NAME_WIDTH + TOTAL_WIDTH + start, width: COLUMN_WIDTH }}
            className="absolute inset-y-0"
          >
            <button
              type="button"
              {...placed(index + FIXED)}
              onClick={() => onOpen(student, index)}
              className="flex size-full items-center px-3 text-right hover:bg-accent-soft focus-visible:-outline-offset-2"
            >
              <GradebookCell cell={cell} maxPoints={assignment.maxPoints} />
            </button>
          </div>
        );
      })}
    </div>
  );
}

function Total({ points, maxPoints }: Pick<GradebookStudent, 'points' | 'maxPoints'>) {
  if (maxPoints === 0) return <span className="text-muted">none yet</span>;
  return (
    <span title={`${points} of ${maxPoints} points`}>{Math.round((points / maxPoints) * 1000) / 10} %</span>
  );
}

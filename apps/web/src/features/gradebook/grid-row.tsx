import type { Gradebook, GradebookStudent } from '@crucible/contracts/gradebook';
import { GradebookCell } from './gradebook-cell.tsx';
import { FIXED, ROW_HEIGHT } from './grid-widths.ts';
import type { GridWidths } from './grid-widths.ts';

type GridRowProps = {
  student: GradebookStudent;
  assignments: Gradebook['assignments'];
  /** From 1; the headers are 0. */
  row: number;
  top: number;
  /** Of the whole row. */
  width: number;
  widths: GridWidths;
  /** Those of the assignments that are in sight. */
  columns: readonly { index: number; start: number }[];
  /** What makes a cell reachable by the keyboard. */
  placed: (column: number) => { 'data-place': string; tabIndex: number; onFocus: () => void };
  onOpen: (student: GradebookStudent, assignmentIndex: number) => void;
};

/** One student's grades. */
export function GridRow(props: GridRowProps) {
  const { student, assignments, row, top, width, widths, columns, placed, onOpen } = props;
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
        style={{ width: widths.name + widths.total }}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          {...placed(0)}
          style={{ width: widths.name }}
          className="flex items-center gap-2 px-3"
        >
          <span className="truncate font-medium">{student.name}</span>
          {student.section !== null && (
            <span className="ml-auto shrink-0 text-xs text-muted phone:hidden">{student.section.name}</span>
          )}
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          {...placed(1)}
          style={{ width: widths.total }}
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
            style={{ left: widths.name + widths.total + start, width: widths.column }}
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

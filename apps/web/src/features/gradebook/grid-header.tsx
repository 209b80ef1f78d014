import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import type { StudentOrder } from './arrange-students.ts';

type GridHeaderProps = {
  title: string;
  detail?: string;
  by: StudentOrder['by'];
  order: StudentOrder;
  onOrder: (order: StudentOrder) => void;
  width: number;
  /** From the left edge, for columns that scroll. */
  left?: number;
  /** From 1. */
  column: number;
  place: { 'data-place': string; tabIndex: number; onFocus: () => void };
};

/** The head of a column, by which the students can be ordered. */
export function GridHeader(props: GridHeaderProps) {
  const { title, detail, by, order, onOrder, width, left, column, place } = props;
  const isChosen = order.by === by;
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  const sorted = order.isDescending ? ('descending' as const) : ('ascending' as const);
  return (
    <div
      role="columnheader"
      aria-colindex={column}
      aria-sort={isChosen ? sorted : 'none'}
      style={{ width, ...(left === undefined ? {} : { left }) }}
      className={classNames(
        'h-full border-b border-line-strong/60 bg-raised',
        left !== undefined && 'absolute top-0',
      )}
    >
      <button
        type="button"
        {...place}
        title={title}
        // Numbers are looked at from the highest down, names from A on.
        onClick={() => onOrder({ by, isDescending: isChosen ? !order.isDescending : by !== 'name' })}
        className={classNames(
          'flex size-full flex-col justify-center px-3 focus-visible:-outline-offset-2',
          by === 'name' ? 'items-start text-left' : 'items-end text-right',
        )}
      >
        <span className="flex max-w-full items-center gap-1 font-semibold">
          <span className="line-clamp-2 leading-tight">{title}</span>
          {isChosen && <Arrow aria-hidden className="size-3.5 shrink-0 text-accent" />}
        </span>
        {detail !== undefined && <span className="figures text-xs text-muted">{detail}</span>}
      </button>
    </div>
  );
}

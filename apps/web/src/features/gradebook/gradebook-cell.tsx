import type { GradebookCell as Cell } from '@crucible/contracts/gradebook';
import { CalendarClock, Clock3, PencilLine } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { cellWords } from './cell-words.ts';

const TONES = {
  upcoming: 'text-muted',
  open: 'text-muted',
  in_progress: 'text-muted italic',
  missing: 'text-bad',
  grading: 'text-wait',
  ungraded: 'text-fault',
  graded: 'figures',
} as const;

/** What a cell of the gradebook shows: a number or a word, and signs whose meaning is read aloud. */
export function GradebookCell({ cell, maxPoints }: { cell: Cell; maxPoints: number }) {
  const { short, long } = cellWords(cell, maxPoints);
  return (
    <>
      <span className="sr-only">{long}</span>
      <span
        aria-hidden
        title={long}
        className={classNames('flex w-full items-center justify-end gap-1', TONES[cell.state])}
      >
        {cell.latePercent > 0 && <Clock3 className="size-3.5 text-wait" />}
        {cell.isExtended && <CalendarClock className="size-3.5 text-muted" />}
        {cell.isOverridden && <PencilLine className="size-3.5 text-accent" />}
        <span className="truncate">{short === '' ? '·' : short}</span>
      </span>
    </>
  );
}

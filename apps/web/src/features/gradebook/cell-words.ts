import type { CellState, GradebookCell } from '@crucible/contracts/gradebook';

const SHORT: Record<Exclude<CellState, 'graded'>, string> = {
  upcoming: '',
  open: '',
  in_progress: 'started',
  missing: 'missing',
  grading: 'grading…',
  ungraded: 'not graded',
};

const LONG: Record<Exclude<CellState, 'graded'>, string> = {
  upcoming: 'not open yet',
  open: 'nothing handed in yet',
  in_progress: 'started, nothing handed in yet',
  missing: 'missing, 0 points',
  grading: 'handed in, being graded',
  ungraded: 'handed in, not graded',
};

/** A cell in a word or a number, and in a sentence for whoever cannot see its signs. */
export function cellWords(cell: GradebookCell, maxPoints: number): { short: string; long: string } {
  const extras = [
    ...(cell.isOverridden ? ['given by hand'] : []),
    ...(cell.latePercent > 0 ? [`late, ${cell.latePercent} % taken`] : []),
    ...(cell.isExtended ? ['own dates'] : []),
    ...(cell.attempts > 1 ? [`${cell.attempts} submissions`] : []),
  ];
  const state = cell.state === 'graded' ? `${cell.points ?? 0} of ${maxPoints} points` : LONG[cell.state];
  return {
    short: cell.state === 'graded' ? String(cell.points ?? 0) : SHORT[cell.state],
    long: [state, ...extras].join(', '),
  };
}

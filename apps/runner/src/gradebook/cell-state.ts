import type { CellState } from '@crucible/contracts/gradebook';
import type { EffectiveDates } from '../assignments/rules/effective-dates.ts';

type Facts = {
  /** Whether there is a grade, by tests or by hand. */
  hasGrade: boolean;
  attempts: number;
  isGrading: boolean;
  hasDraft: boolean;
  dates: Pick<EffectiveDates, 'opensAt' | 'dueAt' | 'acceptsUntil'>;
  now: Date;
};

/** How somebody stands with an assignment. What could still be handed in late is missing once it was due. */
export function cellState({ hasGrade, attempts, isGrading, hasDraft, dates, now }: Facts): CellState {
  if (hasGrade) return 'graded';
  if (attempts > 0) return isGrading ? 'grading' : 'ungraded';
  const { opensAt, dueAt, acceptsUntil } = dates;
  if ([dueAt, acceptsUntil].some((end) => end !== null && now > end)) return 'missing';
  if (opensAt !== null && now < opensAt) return 'upcoming';
  return hasDraft ? 'in_progress' : 'open';
}

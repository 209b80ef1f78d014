import type { AssignmentMode } from '@crucible/contracts/assignment';
import type { EffectiveDates } from './effective-dates.ts';

/**
 * True while a person may sit an exam: then they see nothing of what they or others handed in before, in this assignment or
 * in another, but what this browser has just handed in for it.
 */
export function isExamRunning(
  assignment: { mode: AssignmentMode; dates: Pick<EffectiveDates, 'opensAt' | 'acceptsUntil'> },
  now: Date,
): boolean {
  const { opensAt, acceptsUntil } = assignment.dates;
  const isOver = acceptsUntil !== null && now > acceptsUntil;
  const isAhead = opensAt !== null && now < opensAt;
  return assignment.mode === 'exam' && !isOver && !isAhead;
}

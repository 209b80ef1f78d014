import type { StudentAssignmentSummary } from '@crucible/contracts/student-assignment';
import { formatPoints } from '../../lib/format-points.ts';

type Told = Pick<StudentAssignmentSummary, 'points' | 'maxPoints' | 'attempts' | 'state'>;

/** What somebody has for an assignment, in a few words. */
export function gradeWords({ points, maxPoints, attempts, state }: Told): string {
  if (points !== null) return `${formatPoints(points)} of ${formatPoints(maxPoints)}`;
  if (attempts > 0) return 'Handed in, not told yet';
  return state === 'closed' ? 'Nothing handed in' : 'Not handed in yet';
}

/** Points so far, of those that are told, and of how many. */
export function gradeTotal(assignments: readonly Told[]): { points: number; maxPoints: number } {
  const told = assignments.filter(({ points }) => points !== null);
  return {
    points: told.reduce((sum, { points }) => sum + (points ?? 0), 0),
    maxPoints: told.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
  };
}

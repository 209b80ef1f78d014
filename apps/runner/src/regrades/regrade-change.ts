import type { GradingStatus } from '@crucible/contracts/grading';
import type { RegradeComparison, RegradeRow } from '@crucible/contracts/regrade';
import { roundPoints, scaledPoints } from '../assignments/rules/grade-of.ts';

export type ComparedGrading = { status: GradingStatus; points: number | null; maxPoints: number | null };

type Input = {
  /** What counts, or counted before; null where nothing did. */
  before: ComparedGrading | null;
  after: ComparedGrading;
  /** What the assignment is worth; null where that is what its tests are worth. */
  whole: number | null;
};

/** How a regrade changes the points of one submission. */
export function regradeChange({
  before,
  after,
  whole,
}: Input): Pick<RegradeRow, 'before' | 'after' | 'change'> {
  const points = (grading: ComparedGrading | null) => {
    const scaled = grading === null ? null : scaledPoints(grading, whole);
    return scaled === null ? null : roundPoints(scaled);
  };
  const [was, is] = [points(before), after.status === 'graded' ? points(after) : null];
  return { before: was, after: is, change: changeOf(after.status, was, is) };
}

function changeOf(status: GradingStatus, was: number | null, is: number | null): RegradeRow['change'] {
  if (status === 'queued' || status === 'running') return 'pending';
  if (is === null) return 'failed';
  if (was === null) return 'new';
  if (is === was) return 'same';
  return is > was ? 'up' : 'down';
}

export function countChanges(rows: readonly Pick<RegradeRow, 'change'>[]): RegradeComparison['counts'] {
  const counts = { up: 0, down: 0, same: 0, new: 0, pending: 0, failed: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

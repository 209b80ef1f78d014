import type { AssignmentMode } from '@crucible/contracts/assignment';
import type { Visibility } from '@crucible/contracts/assignment-test';

type Facts = {
  mode: AssignmentMode;
  resultsPublishedAt: Date | null;
  /** Of the tests of the version that is graded by, samples left out. */
  visibilities: readonly Visibility[];
  /** Of the student. */
  dueAt: Date | null;
  now: Date;
};

export type Released = {
  /** Comments and the rubric. */
  words: boolean;
  /** The points: they tell of tests that are hidden, too. */
  grade: boolean;
};

/**
 * What of the staff's word a student may see: everything once the results were published; in practice the words at once, and
 * the grade with them unless it would tell of tests that are to be hidden.
 */
export function whatIsReleased({ mode, resultsPublishedAt, visibilities, dueAt, now }: Facts): Released {
  if (resultsPublishedAt !== null && resultsPublishedAt <= now) return { words: true, grade: true };
  if (mode !== 'practice') return { words: false, grade: false };
  const isTold = (visibility: Visibility) =>
    ['always', 'on_failure'].includes(visibility) ||
    (visibility === 'after_due' && dueAt !== null && now > dueAt);
  return { words: true, grade: visibilities.every(isTold) };
}

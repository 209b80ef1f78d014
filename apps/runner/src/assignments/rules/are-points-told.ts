import type { AssignmentMode } from '@crucible/contracts/assignment';
import type { Visibility } from '@crucible/contracts/assignment-test';
import { isVisible } from './is-visible.ts';
import type { VisibilityFacts } from './is-visible.ts';

type Facts = Omit<VisibilityFacts, 'hasPassed'> & {
  mode: AssignmentMode;
  /** Each kind of visibility that a test has which is no sample. */
  visibilities: readonly Visibility[];
};

/**
 * How much of a grade a student is told: all of it once the staff has published the results, and in practice; what the
 * tests give as long as none of them is hidden; else nothing, since it would tell what came of hidden ones.
 */
export function arePointsTold({ mode, visibilities, ...facts }: Facts): 'all' | 'tests' | 'none' {
  if (mode === 'practice' || facts.resultsPublishedAt !== null) return 'all';
  const isSeen = (visibility: Visibility) =>
    // Whoever sees those that fail knows that the others have passed.
    visibility === 'on_failure' || isVisible({ visibility, isSample: false }, { ...facts, hasPassed: null });
  return visibilities.every(isSeen) ? 'tests' : 'none';
}

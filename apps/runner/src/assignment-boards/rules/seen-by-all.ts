import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { Visibility } from '@crucible/contracts/assignment-test';
import { isVisible } from '../../assignments/rules/is-visible.ts';

/**
 * Of which tests a board counts time and memory: those that every student sees, whatever came of them and whatever their due
 * date is. A program can take longer for a reason, and would so tell what is in a hidden test.
 */
export function seenByAll(facts: { resultsPublishedAt: Date | null; now: Date }): Visibility[] {
  return VisibilitySchema.options.filter((visibility) =>
    isVisible({ visibility, isSample: false }, { ...facts, dueAt: null, hasPassed: true }),
  );
}

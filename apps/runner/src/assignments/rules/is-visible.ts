import type { Visibility } from '@crucible/contracts/assignment-test';

type Test = { visibility: Visibility; isSample: boolean };

export type VisibilityFacts = {
  /** The due date of the person who looks; null where there is none. */
  dueAt: Date | null;
  /** When the staff has published the results; null until then. */
  resultsPublishedAt: Date | null;
  /** What came of the test: null before there is a result. */
  hasPassed: boolean | null;
  now: Date;
};

/** Whether a student sees what came of a test. Without a due date nothing is ever after it. */
export function isVisible({ visibility, isSample }: Test, facts: VisibilityFacts): boolean {
  if (isSample) return true;
  switch (visibility) {
    case 'always':
      return true;
    case 'after_due':
      return facts.dueAt !== null && facts.now > facts.dueAt;
    case 'after_publishing':
      return facts.resultsPublishedAt !== null && facts.now >= facts.resultsPublishedAt;
    case 'on_failure':
      return facts.hasPassed === false;
    case 'never':
      return false;
  }
}

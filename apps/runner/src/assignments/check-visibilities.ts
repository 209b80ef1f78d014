import type { AssignmentSettings } from '@crucible/contracts/assignment';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { DraftProblem } from '@crucible/contracts/draft-check';

type Content = Pick<AssignmentContent, 'tests'>;

/** Tests whose results nobody will ever see, although their visibility says that somebody will. */
export function checkVisibilities(
  { tests }: Content,
  { dueAt }: Pick<AssignmentSettings, 'dueAt'>,
): DraftProblem[] {
  if (dueAt !== null) return [];
  return tests.flatMap(({ name, visibility, isSample }, index) =>
    visibility === 'after_due' && !isSample
      ? [
          {
            severity: 'warning',
            path: `tests.${index}.visibility`,
            message: `“${name}” is seen after the due date, and there is none.`,
          } as const,
        ]
      : [],
  );
}

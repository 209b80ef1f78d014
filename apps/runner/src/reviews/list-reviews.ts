import type { ReviewList } from '@crucible/contracts/review';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { readReviews } from './read-reviews.ts';
import { withoutName } from './without-name.ts';

/** Everything that was handed in for an assignment; without names in an order that tells none. */
export async function listReviews(
  deps: Pick<GradebookDeps, 'db' | 'pool'>,
  { access, isAnonymous }: { access: AssignmentAccess; isAnonymous: boolean },
): Promise<ReviewList> {
  const { head, rows } = await readReviews(deps, access);
  if (!isAnonymous) return { assignment: head, submissions: rows };
  const unnamed = rows.map(({ personId, ...row }) => ({
    ...row,
    person: withoutName(access.assignmentId, personId),
  }));
  return {
    assignment: head,
    submissions: unnamed.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en')),
  };
}

import type { ReviewedPerson } from '@crucible/contracts/review';
import { pseudonym } from './pseudonym.ts';

/** Somebody as they are told of where graders are not to know whom they grade. */
export function withoutName(assignmentId: string, personId: string): ReviewedPerson {
  return { id: null, name: pseudonym(assignmentId, personId), email: null, section: null };
}

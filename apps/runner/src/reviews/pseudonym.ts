import { createHash } from 'node:crypto';

const LENGTH = 5;

/**
 * What somebody is called where graders are not to know whom they grade: the same throughout an assignment, and another in
 * the next. It keeps honest people from being swayed, and nobody from finding out.
 */
export function pseudonym(assignmentId: string, personId: string): string {
  const digest = createHash('sha256').update(`${assignmentId} ${personId}`).digest('hex');
  return `Student ${digest.slice(0, LENGTH).toUpperCase()}`;
}

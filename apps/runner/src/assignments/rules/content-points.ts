import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest, TestGroup } from '@crucible/contracts/assignment-test';

type Content = Pick<AssignmentContent, 'groups' | 'tests'>;

/**
 * What the tests of a content are worth together, in their own scale; given a language, only the tests for it. A group
 * that has points of its own is worth those, if it has a test at all.
 */
export function contentPoints({ groups, tests }: Content, language?: string): number {
  const asked = tests.filter(
    (test) => language === undefined || (test.languages?.includes(language) ?? true),
  );
  const ungrouped = sumOf(asked.filter(({ groupId }) => groupId === undefined));
  return groups.reduce((sum, group) => sum + groupPoints(group, asked), ungrouped);
}

/** What a group is worth. */
export function groupPoints({ id, points }: TestGroup, tests: readonly AssignmentTest[]): number {
  const own = tests.filter(({ groupId }) => groupId === id);
  return own.length === 0 ? 0 : (points ?? sumOf(own));
}

const sumOf = (tests: readonly AssignmentTest[]) => tests.reduce((sum, { points }) => sum + points, 0);

import type { AssignmentContent } from '@crucible/contracts/assignment-content';

/** A content without one of its groups; its tests stay, and belong to none. */
export function withoutGroup(content: AssignmentContent, id: string): AssignmentContent {
  return {
    ...content,
    groups: content.groups.filter((group) => group.id !== id),
    tests: content.tests.map((test) => {
      if (test.groupId !== id) return test;
      const { groupId: _group, ...ungrouped } = test;
      return ungrouped;
    }),
  };
}

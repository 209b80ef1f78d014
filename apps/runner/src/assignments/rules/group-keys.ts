import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import { isVisible } from './is-visible.ts';
import type { VisibilityFacts } from './is-visible.ts';

type Parts = {
  groups: readonly Pick<AssignmentContent['groups'][number], 'id'>[];
  tests: readonly Pick<AssignmentContent['tests'][number], 'groupId' | 'visibility' | 'isSample'>[];
};

/**
 * By what a student's browser knows each group: its id where one of its tests may be seen now, or once it fails; else its
 * place, since what a teacher calls a group of hidden tests tells what is in them.
 */
export function groupKeys(
  { groups, tests }: Parts,
  facts: Omit<VisibilityFacts, 'hasPassed'>,
): ReadonlyMap<string, { key: string; isHidden: boolean }> {
  const seen = new Set(
    tests.filter((test) => isVisible(test, { ...facts, hasPassed: false })).map(({ groupId }) => groupId),
  );
  return new Map(
    groups.map(({ id }, position) => {
      const isHidden = !seen.has(id);
      return [id, { key: isHidden ? `hidden-group-${position + 1}` : id, isHidden }];
    }),
  );
}

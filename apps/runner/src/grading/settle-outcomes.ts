import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import type { TestOutcome } from './grader.ts';
import { hasFailed } from './has-failed.ts';

const SKIPPED: TestOutcome = {
  verdict: 'skipped',
  share: 0,
  message: '',
  detail: {},
  durationMs: null,
  cpuMs: null,
  memoryBytes: null,
};

type Told = ReadonlyMap<string, TestOutcome>;

/**
 * The outcome of every test, in the order of the assignment. What no grader has told was not run; and whatever was run
 * meanwhile, in a group that stops at its first failure nothing counts that comes after it.
 */
export function settleOutcomes(
  { groups }: Pick<AssignmentContent, 'groups'>,
  tests: readonly AssignmentTest[],
  told: Told,
): { test: AssignmentTest; outcome: TestOutcome }[] {
  const stopping = new Set(groups.filter((group) => group.stopsAtFailure).map(({ id }) => id));
  const failed = new Set<string>();
  return tests.map((test) => {
    const group = test.groupId !== undefined && stopping.has(test.groupId) ? test.groupId : null;
    const isOver = group !== null && failed.has(group);
    const outcome = isOver ? SKIPPED : (told.get(test.id) ?? SKIPPED);
    if (group !== null && hasFailed(outcome)) failed.add(group);
    return { test, outcome };
  });
}

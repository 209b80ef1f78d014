import type { TestVerdict } from '@crucible/contracts/grading';

/** Whether a test ends a group that stops at the first failure: some of the points are no failure. */
export function hasFailed({ verdict }: { verdict: TestVerdict }): boolean {
  return verdict !== 'passed' && verdict !== 'partial';
}

import type { TestKind } from '@crucible/contracts/assignment-test';
import type { PlannedTest } from './grader.ts';

/** Tests that one execution can serve: they have the same limits, and the same of what `sameness` names. */
export type TestBatch<Kind extends TestKind> = {
  tests: PlannedTest<Kind>[];
  limits: PlannedTest['limits'];
  /** Whether the first failure ends the batch: all of it is one group then. */
  stopsAtFailure: boolean;
};

/** Puts tests together that can share an execution, in the order of the first of each. */
export function batchTests<Kind extends TestKind>(
  tests: readonly PlannedTest<Kind>[],
  sameness: (test: PlannedTest<Kind>['test']) => unknown,
): TestBatch<Kind>[] {
  const batches = new Map<string, TestBatch<Kind>>();
  for (const planned of tests) {
    const { limits, stopsGroup } = planned;
    const key = JSON.stringify([limits, stopsGroup, audienceOf(planned.test), sameness(planned.test)]);
    const batch = batches.get(key) ?? { tests: [], limits, stopsAtFailure: stopsGroup !== null };
    batch.tests.push(planned);
    batches.set(key, batch);
  }
  return [...batches.values()];
}

/**
 * Who may see what a run for the test writes. Runs in one sandbox can leave each other messages, and a program that is given
 * a hidden input must not be able to tell it where its student can read.
 */
function audienceOf({ isSample, visibility }: PlannedTest['test']): string {
  return isSample ? 'everybody' : visibility;
}

import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentTest } from '@crucible/contracts/assignment-test';

/** A test as results name it; a framework's own tests are each one. */
export type NamedTest = { testId: string; name: string; isSample: boolean; maxPoints: number };

/** The tests of a version, in the order in which results come. */
export function readTests(content: unknown): NamedTest[] {
  return AssignmentContentSchema.parse(content).tests.flatMap(namedTests);
}

function namedTests(test: AssignmentTest): NamedTest[] {
  const { id, name, isSample, points } = test;
  if (test.kind !== 'unit' || test.cases.length === 0)
    return [{ testId: id, name, isSample, maxPoints: points }];
  return test.cases.map((one) => ({
    testId: `${id}/${one.name}`,
    name: one.name,
    isSample,
    maxPoints: one.points ?? points / test.cases.length,
  }));
}

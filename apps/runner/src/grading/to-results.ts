import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import type { TestDetail, TestVerdict } from '@crucible/contracts/grading';
import type { TestOutcome } from './grader.ts';

/** One row of what came of a grading: a test, or a framework's own test within one. */
export type ResultRow = {
  /** Rises in the order of the assignment; other tests' places do not depend on how many parts one has. */
  position: number;
  testId: string;
  name: string;
  verdict: TestVerdict;
  points: number;
  maxPoints: number;
  message: string;
  detail: TestDetail;
  durationMs: number | null;
  cpuMs: number | null;
  memoryBytes: number | null;
};

export const PLACES_PER_TEST = 10_000;

/** The rows of a test's outcome; `index` is the test's place in the assignment. */
export function toResults(test: AssignmentTest, outcome: TestOutcome, index: number): ResultRow[] {
  const first = index * PLACES_PER_TEST;
  if (outcome.parts === undefined || outcome.parts.length === 0) {
    const { parts: _parts, share, ...rest } = outcome;
    return [
      {
        ...rest,
        position: first,
        testId: test.id,
        name: test.name,
        points: share * test.points,
        maxPoints: test.points,
      },
    ];
  }
  return outcome.parts.slice(0, PLACES_PER_TEST).map(({ share, ...part }, place) => ({
    ...part,
    position: first + place,
    testId: `${test.id}/${part.name}`,
    points: share * part.maxPoints,
  }));
}

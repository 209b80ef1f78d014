import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { TestResult } from '@crucible/contracts/grading';

/**
 * A content in which every file of unit tests whose tests are not known yet has those that a grading of the solution has
 * found. The same content when there is none.
 */
export function withFoundCases(
  content: AssignmentContent,
  results: readonly TestResult[],
): AssignmentContent {
  let isChanged = false;
  const tests = content.tests.map((test) => {
    if (test.kind !== 'unit' || test.cases.length > 0) return test;
    const start = `${test.id}/`;
    const names = results.flatMap(({ testId }) =>
      testId.startsWith(start) ? [testId.slice(start.length)] : [],
    );
    if (names.length === 0) return test;
    isChanged = true;
    return { ...test, cases: [...new Set(names)].map((name) => ({ name })) };
  });
  return isChanged ? { ...content, tests } : content;
}

import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest, TestKind } from '@crucible/contracts/assignment-test';
import type { GraderDeps, PlannedTest, ProgramUnderTest, TestOfKind } from './grader.ts';
import { limitsOf, testLimits } from './test-limits.ts';

/** These look at the text of a program only, and come after the others, which know whether it can be compiled. */
const LAST: readonly TestKind[] = ['static', 'style'];

/** The tests that a program in this language has to pass, or those of them that are asked for. */
export function testsFor(
  content: Pick<AssignmentContent, 'tests'>,
  { language, only }: { language: string; only?: readonly string[] | undefined },
): AssignmentTest[] {
  return content.tests.filter(
    ({ id, languages }) => (languages?.includes(language) ?? true) && (only?.includes(id) ?? true),
  );
}

/** The kinds of the tests, in the order in which they are graded. */
export function kindsOf(tests: readonly AssignmentTest[]): TestKind[] {
  const kinds = [...new Set(tests.map(({ kind }) => kind))];
  return kinds.toSorted((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
}

type Plan = { content: AssignmentContent; program: ProgramUnderTest; tests: readonly AssignmentTest[] };

/** The tests of one kind, with what each may use. */
export function planTests<Kind extends TestKind>(
  deps: Pick<GraderDeps, 'maxLimits'>,
  { content, program, tests }: Plan,
  kind: Kind,
): PlannedTest<Kind>[] {
  const stopping = new Set(content.groups.filter((group) => group.stopsAtFailure).map(({ id }) => id));
  const bounds = limitsOf(deps, program);
  return tests
    .filter((test): test is TestOfKind<Kind> => test.kind === kind)
    .map((test) => ({
      test,
      limits: testLimits(bounds, [test.limits, content.limits]),
      stopsGroup: test.groupId !== undefined && stopping.has(test.groupId) ? test.groupId : null,
    }));
}

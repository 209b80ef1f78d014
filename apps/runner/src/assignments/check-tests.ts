import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest, Framework, TestKind } from '@crucible/contracts/assignment-test';
import type { DraftProblem } from '@crucible/contracts/draft-check';
import type { RequestedLimits } from '@crucible/contracts/limits';
import { FUNCTION_LANGUAGES } from '../grading/function/harness-files.ts';
import { isPattern } from '../grading/io/matches-pattern.ts';

/** A language as an assignment asks for it. */
export type LanguageChoice = { language: string; image?: string | undefined };

/** What the installation says to what a test asks for. */
type Here = {
  limitProblem: (limits: RequestedLimits, choice: LanguageChoice) => string | null;
  /** The languages whose programs a framework tests; none where it is not there. */
  languagesOfFramework: (framework: Framework) => readonly string[];
};

/** Kinds that have to know the language, and those that they know. */
const KIND_LANGUAGES: Partial<Record<TestKind, readonly string[]>> = {
  function: FUNCTION_LANGUAGES,
  static: ['python', 'javascript', 'typescript', 'c', 'cpp'],
  style: ['python', 'javascript', 'typescript'],
};

/** What is not right with the tests of a content and their groups. */
export function checkTests(content: AssignmentContent, here: Here): DraftProblem[] {
  const { languages, tests, groups } = content;
  const problems: DraftProblem[] = [];
  const report = (severity: DraftProblem['severity'], path: string, message: string) =>
    problems.push({ severity, path, message });

  if (tests.length === 0) report('error', 'tests', 'There is no test.');
  for (const [index, { language }] of languages.entries()) {
    const isTested = tests.some((test) => test.languages?.includes(language) ?? true);
    if (tests.length > 0 && !isTested)
      report('error', `languages.${index}.language`, `No test is for ${language}.`);
  }
  for (const [index, { id, name }] of groups.entries())
    if (!tests.some(({ groupId }) => groupId === id))
      report('warning', `groups.${index}`, `The group “${name}” has no tests.`);
  for (const [index, test] of tests.entries()) {
    const path = `tests.${index}`;
    const missing = test.languages?.find((name) => !languages.some(({ language }) => language === name));
    if (missing !== undefined)
      report('error', `${path}.languages`, `The assignment cannot be solved in ${missing}.`);
    for (const { language, image } of languages) {
      if (test.languages?.includes(language) === false) continue;
      const known = languagesOf(test, here);
      if (known !== null && !known.includes(language))
        report(
          'error',
          path,
          `“${test.name}” is for ${known.join(', ') || 'nothing here'}, and not for ${language}.`,
        );
      const problem = here.limitProblem(test.limits ?? {}, { language, image });
      if (problem !== null) report('error', `${path}.limits`, problem);
    }
    if (test.kind === 'io' && test.compare.type === 'regex' && !isPattern(test.expected))
      report('error', `${path}.expected`, `The pattern of “${test.name}” is none that can be matched.`);
    if (test.kind === 'unit' && test.cases.length === 0)
      report(
        'warning',
        `${path}.cases`,
        `Which tests “${test.name}” has is known once the solution was checked.`,
      );
  }
  return problems;
}

/** The languages that a test can be for; null when it does not matter. */
function languagesOf(test: AssignmentTest, here: Here): readonly string[] | null {
  if (test.kind === 'unit') return here.languagesOfFramework(test.framework);
  return KIND_LANGUAGES[test.kind] ?? null;
}

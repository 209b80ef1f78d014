import type { AssignmentContent, AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { GradingOutcome } from '../grading/grade-submission.ts';
import { judgeProgram } from './judge-program.ts';
import { whatIsMissing } from './what-is-missing.ts';
import type { VerifyWork } from './verify-work.ts';

const FULL = { points: 'full' } as const;
const NOT_FULL = { points: 'not_full', verdicts: null } as const;
const skipped = (expected: string, found: string) => ({ expected, found, result: 'skipped' as const });

/** The solution of an assignment has to get full points in each of its languages, and what students begin with must not. */
export async function verifyAssignment(work: VerifyWork): Promise<void> {
  for (const entry of work.content.languages) {
    const { language, solution } = entry;
    const missing = whatIsMissing(work, language);
    if (missing !== null) work.say('solution', language, skipped('full points', missing));
    else if (solution.length === 0)
      work.say('solution', language, skipped('full points', 'There is no solution.'));
    else await verifyLanguage(work, entry);
  }
}

async function verifyLanguage({ content, grade, say }: VerifyWork, entry: AssignmentLanguage): Promise<void> {
  const { language, files, solution } = entry;
  const solved = await grade(content, { language, files: solution });
  say('solution', language, { expected: 'full points', ...judgeProgram(solved, FULL) });
  const starter = files.filter(({ access }) => access === 'editable');
  if (starter.length === 0) return;
  const begun = await grade(withCases(content, solved), { language, files: starter });
  say('starter', language, { expected: 'not full points', ...judgeProgram(begun, NOT_FULL) });
}

/** Which tests there are is known by the solution: with a program that does not even begin there may be none. */
function withCases(content: AssignmentContent, { results }: GradingOutcome): AssignmentContent {
  const tests = content.tests.map((test) => {
    if (test.kind !== 'unit' || test.cases.length > 0) return test;
    const start = `${test.id}/`;
    const found = results.filter(({ testId }) => testId.startsWith(start));
    return { ...test, cases: found.map(({ testId }) => ({ name: testId.slice(start.length) })) };
  });
  return { ...content, tests };
}

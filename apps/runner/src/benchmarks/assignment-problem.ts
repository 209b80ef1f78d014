import type { AssignmentContent, AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem, ProblemTest } from '@crucible/contracts/benchmark-problem';
import { contentBytes } from '../grading/content-bytes.ts';

type Given = {
  /** By which samples name the problem. */
  key: string;
  content: AssignmentContent;
  language: string;
};

/** What keeps an assignment from being a problem, in words that follow its name. */
export class NotAProblem extends Error {}

/**
 * The problem that an assignment is: its statement, the teacher's solution, and its tests, of which students may know only some,
 * so that it is a private one. Throws `NotAProblem` for what a single program and tests outside of it are not enough for.
 */
export function assignmentProblem({ key, content, language }: Given): NewProblem {
  const offered = content.languages.find((one) => one.language === language);
  if (offered === undefined) throw new NotAProblem(`cannot be solved in ${language}.`);
  const tests = content.tests.filter((test) => test.languages?.includes(language) ?? true);
  return NewProblemSchema.parse({
    ...{ key, prompt: content.statement, entryPoint: '', split: 'private' },
    solution: solutionOf(offered),
    test: testOf(tests, offered),
  });
}

/** A sample is one text, and so has its solution to be. */
function solutionOf({ solution, files }: AssignmentLanguage): string {
  const [only, ...others] = solution;
  if (only === undefined) throw new NotAProblem('has no solution in this language.');
  const isAlone = others.length === 0 && files.every(({ path }) => path === only.path);
  if (!isAlone) throw new NotAProblem('consists of more than one file.');
  return Buffer.from(contentBytes(only)).toString('utf8');
}

function testOf(tests: readonly AssignmentTest[], { entry, solution }: AssignmentLanguage): ProblemTest {
  const io = tests.filter((test) => test.kind === 'io');
  const called = tests.filter((test) => test.kind === 'function');
  if (tests.length === 0) throw new NotAProblem('has no tests.');
  if (io.length < tests.length && called.length < tests.length)
    throw new NotAProblem('has tests of other kinds than input and output, or than functions alone.');
  if (io.some(({ files }) => files.length > 0)) throw new NotAProblem('has tests that need files.');
  const own = entry ?? solution[0]?.path;
  if (called.some(({ path = own }) => path !== own)) throw new NotAProblem('has tests of several files.');
  if (io.length > 0)
    return {
      kind: 'io',
      cases: io.map(({ stdin, args, expected, compare }) => ({ stdin, args, expected, compare })),
    };
  return {
    ...{ kind: 'function', expects: 'given', contract: '', isPromptCode: false },
    compare: { rule: 'data', ignoreOrder: false },
    calls: called.map(({ functionName, args, expected, throws, compare }) => ({
      ...{ functionName, args, compare: { rule: 'data', ...compare } },
      ...(expected === undefined ? { throws: throws ?? '' } : { expected }),
    })),
  };
}

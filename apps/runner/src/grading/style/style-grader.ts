import { FindingSchema } from '@crucible/contracts/grading';
import type { Finding } from '@crucible/contracts/grading';
import { z } from 'zod';
import { runInThread } from '../analysis/run-in-thread.ts';
import type { GraderInput, TestGrader, TestOutcome } from '../grader.ts';
import { GradingFailed } from '../grader.ts';

const THREAD = new URL('./style-thread.ts', import.meta.url);
const DEADLINE_MS = 10_000;
const MAX_FINDINGS = 100;

const LINTERS = new Map([
  ['python', { linter: 'ruff', endings: /\.pyi?$/ }],
  ['javascript', { linter: 'eslint', endings: /\.[cm]?js$/ }],
  ['typescript', { linter: 'eslint', endings: /\.[cm]?[jt]s$/ }],
]);

const AnswerSchema = z.array(z.object({ findings: z.array(FindingSchema), problem: z.string().nullable() }));

const NOTHING_MEASURED = { durationMs: null, cpuMs: null, memoryBytes: null };

/** Has the language's linter look at the program, with our configuration only: comments in the program change nothing. */
export const gradeStyle: TestGrader<'style'> = async (_deps, input, tell) => {
  const outcomes = await lint(input);
  for (const [index, { test }] of input.tests.entries()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) await tell(test.id, outcome);
  }
  return { compile: null, used: [] };
};

async function lint({ tests, program, signal }: GraderInput<'style'>): Promise<TestOutcome[]> {
  const chosen = LINTERS.get(program.language.id);
  const everyTest = (outcome: TestOutcome) => tests.map(() => outcome);
  if (chosen === undefined)
    return everyTest(judgeError(`There is no linter for ${program.language.name} here.`));
  const ended = await runInThread({
    module: THREAD,
    input: {
      linter: chosen.linter,
      files: program.files
        .filter(({ path }) => chosen.endings.test(path))
        .map(({ path, content }) => ({ path, text: Buffer.from(content).toString('utf8') })),
      rules: tests.map(({ test }) => test.rules),
    },
    deadlineMs: DEADLINE_MS,
    signal,
  });
  if (ended.status === 'late')
    return everyTest(failed('It takes too long to look at the style of this program.'));
  if (ended.status === 'broken') throw new GradingFailed(`A program could not be linted: ${ended.cause}`);
  return AnswerSchema.parse(ended.value).map(({ findings, problem }, index) =>
    problem === null ? styleOutcome(findings, tests[index]?.test.maxProblems ?? 1) : judgeError(problem),
  );
}

/** Each problem costs a share of the points; what is no program has no style. */
export function styleOutcome(findings: readonly Finding[], maxProblems: number): TestOutcome {
  const isProgram = findings.every(({ rule }) => rule !== 'syntax' && rule !== 'invalid-syntax');
  const share = isProgram ? Math.max(0, 1 - findings.length / maxProblems) : 0;
  const count = findings.length === 1 ? 'There is one problem.' : `There are ${findings.length} problems.`;
  return {
    ...NOTHING_MEASURED,
    verdict: share === 1 ? 'passed' : share > 0 ? 'partial' : 'failed',
    share,
    message: share === 1 ? '' : isProgram ? count : 'This cannot be read as a program.',
    detail: { findings: findings.slice(0, MAX_FINDINGS) },
  };
}

function failed(message: string): TestOutcome {
  return { verdict: 'failed', share: 0, message, detail: {}, ...NOTHING_MEASURED };
}

function judgeError(problem: string): TestOutcome {
  const message = 'The style could not be checked.';
  return { verdict: 'judge_error', share: 0, message, detail: { judgeOutput: problem }, ...NOTHING_MEASURED };
}

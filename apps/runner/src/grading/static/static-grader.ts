import { FindingSchema } from '@crucible/contracts/grading';
import { z } from 'zod';
import { runInThread } from '../analysis/run-in-thread.ts';
import type { GraderInput, TestGrader, TestOutcome } from '../grader.ts';
import { GradingFailed } from '../grader.ts';
import { readableFiles } from './examine-file.ts';

const THREAD = new URL('./static-thread.ts', import.meta.url);
const DEADLINE_MS = 10_000;
const MAX_FINDINGS = 100;

const AnswerSchema = z.array(z.object({ findings: z.array(FindingSchema), problem: z.string().nullable() }));

const NOTHING_MEASURED = { durationMs: null, cpuMs: null, memoryBytes: null };

/** Looks in the syntax tree of the program for what it must use and must not use. Nothing of it is run. */
export const gradeStatic: TestGrader<'static'> = async (_deps, input, tell) => {
  const outcomes = await examine(input);
  for (const [index, { test }] of input.tests.entries()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) await tell(test.id, outcome);
  }
  return { compile: null, used: [] };
};

async function examine({ tests, program, signal }: GraderInput<'static'>): Promise<TestOutcome[]> {
  const files = readableFiles(program.language.id, program.files);
  const everyTest = (outcome: TestOutcome) => tests.map(() => outcome);
  if (files === null) return everyTest(judgeError(`There are no rules for ${program.language.name} here.`));
  const ended = await runInThread({
    module: THREAD,
    input: {
      language: program.language.id,
      files: files.map(({ path, content }) => ({ path, text: Buffer.from(content).toString('utf8') })),
      rules: tests.map(({ test }) => test.rules),
    },
    deadlineMs: DEADLINE_MS,
    signal,
  });
  if (ended.status === 'late') return everyTest(failed('It takes too long to examine this program.'));
  if (ended.status === 'broken') throw new GradingFailed(`A program could not be examined: ${ended.cause}`);
  return AnswerSchema.parse(ended.value).map(({ findings, problem }) =>
    problem === null ? toOutcome(findings) : judgeError(problem),
  );
}

function toOutcome(findings: readonly z.output<typeof FindingSchema>[]): TestOutcome {
  if (findings.length === 0)
    return { verdict: 'passed', share: 1, message: '', detail: { findings: [] }, ...NOTHING_MEASURED };
  const message = [...new Set(findings.map((finding) => finding.message))].join('\n');
  return { ...failed(message), detail: { findings: findings.slice(0, MAX_FINDINGS) } };
}

function failed(message: string): TestOutcome {
  return { verdict: 'failed', share: 0, message, detail: {}, ...NOTHING_MEASURED };
}

function judgeError(problem: string): TestOutcome {
  const message = 'The rule could not be checked.';
  return { verdict: 'judge_error', share: 0, message, detail: { judgeOutput: problem }, ...NOTHING_MEASURED };
}

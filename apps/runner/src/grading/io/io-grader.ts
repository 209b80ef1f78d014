import { batchTests } from '../batch-tests.ts';
import type { GraderEnd, GraderInput, TestGrader, TestOfKind, TestOutcome } from '../grader.ts';
import { hasFailed } from '../has-failed.ts';
import { detailOf, outcomeOfEnd, usageOf } from '../outcome-of-run.ts';
import type { EndedRun } from '../outcome-of-run.ts';
import { runCases } from '../run-cases.ts';
import { withFiles } from '../with-files.ts';
import { compareText } from './compare-text.ts';

/** Gives a program its input and compares what it writes with what is expected; the expectation stays in this process. */
export const gradeIo: TestGrader<'io'> = async (deps, input, tell) => {
  const end: GraderEnd = { compile: null, used: [] };
  for (const batch of batchTests(input.tests, ({ files }) => files)) {
    const ran = await runCases(deps, casesOf(input, batch), async (position, run) => {
      const test = batch.tests[position]?.test;
      if (test === undefined) return 'stop';
      const outcome = judge(test, run);
      await tell(test.id, outcome);
      return batch.stopsAtFailure && hasFailed(outcome) ? 'stop' : 'go-on';
    });
    end.used.push(...ran.used);
    if (ran.compile !== null) return { ...end, compile: ran.compile };
  }
  return end;
};

type Batch = ReturnType<typeof batchTests<'io'>>[number];

function casesOf({ id, program, signal }: GraderInput<'io'>, { tests, limits }: Batch) {
  return {
    ...{ id, limits, signal },
    program: withFiles(program, tests[0]?.test.files ?? []),
    cases: tests.map(({ test }) => ({ args: test.args, stdin: Buffer.from(test.stdin) })),
  };
}

function judge(test: TestOfKind<'io'>, run: EndedRun): TestOutcome {
  if (run.report.status !== 'completed') return outcomeOfEnd(run);
  const { isEqual, message } = compareText(run.stdout, test.expected, test.compare);
  return {
    verdict: isEqual ? 'passed' : 'wrong_answer',
    share: isEqual ? 1 : 0,
    message,
    detail: detailOf(run),
    ...usageOf(run.report),
  };
}

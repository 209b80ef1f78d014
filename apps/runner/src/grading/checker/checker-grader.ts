import { batchTests } from '../batch-tests.ts';
import type { GraderDeps, GraderEnd, GraderInput, TestGrader, TestOutcome } from '../grader.ts';
import { outcomeOfEnd } from '../outcome-of-run.ts';
import { runCases } from '../run-cases.ts';
import { withFiles } from '../with-files.ts';
import { runChecker } from './run-checker.ts';
import type { Unjudged } from './run-checker.ts';

/** Of what one execution of a checker reads: it has to fit into the workspace and into this process. */
const MAX_BYTES_AT_ONCE = 16 * 1024 * 1024;
const MAX_TESTS_AT_ONCE = 200;

/**
 * Gives a program its input and has another program, in a sandbox of its own, judge what it writes. The judge's files
 * and the answers never come near the student's program.
 */
export const gradeChecker: TestGrader<'checker'> = async (deps, input, tell) => {
  const end: GraderEnd = { compile: null, used: [] };
  const waiting: Unjudged[] = [];
  for (const batch of batchTests(input.tests, ({ files }) => files)) {
    const { id, program, signal } = input;
    const ran = await runCases(
      deps,
      {
        ...{ id, signal, limits: batch.limits },
        program: withFiles(program, batch.tests[0]?.test.files ?? []),
        cases: batch.tests.map(({ test }) => ({ args: test.args, stdin: Buffer.from(test.stdin) })),
      },
      async (position, run) => {
        const test = batch.tests[position]?.test;
        if (test === undefined) return 'stop';
        if (run.report.status === 'completed') waiting.push({ test, run });
        else await tell(test.id, outcomeOfEnd(run));
        return batch.stopsAtFailure && run.report.status !== 'completed' ? 'stop' : 'go-on';
      },
    );
    end.used.push(...ran.used);
    if (ran.compile !== null) return { ...end, compile: ran.compile };
    if (bytesOf(waiting) > MAX_BYTES_AT_ONCE)
      await judge(deps, { input, end, runs: waiting.splice(0) }, tell);
  }
  await judge(deps, { input, end, runs: waiting }, tell);
  return end;
};

type Judging = { input: GraderInput<'checker'>; end: GraderEnd; runs: readonly Unjudged[] };
type Tell = (testId: string, outcome: TestOutcome) => Promise<void>;

async function judge(deps: GraderDeps, { input, end, runs }: Judging, tell: Tell): Promise<void> {
  for (const [programId, own] of Map.groupBy(runs, ({ test }) => test.programId)) {
    for (const together of portions(own)) {
      end.used.push(...(await runChecker(deps, { ...input, programId, runs: together }, tell)));
    }
  }
}

function portions(runs: readonly Unjudged[]): Unjudged[][] {
  const portioned: Unjudged[][] = [];
  let open: Unjudged[] = [];
  for (const run of runs) {
    if (
      open.length === MAX_TESTS_AT_ONCE ||
      (open.length > 0 && bytesOf([...open, run]) > MAX_BYTES_AT_ONCE)
    ) {
      portioned.push(open);
      open = [];
    }
    open.push(run);
  }
  return open.length === 0 ? portioned : [...portioned, open];
}

function bytesOf(runs: readonly Unjudged[]): number {
  return runs.reduce(
    (sum, { test, run }) => sum + run.stdout.length + test.stdin.length + test.answer.length,
    0,
  );
}

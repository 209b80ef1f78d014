import { batchTests } from '../batch-tests.ts';
import type { GraderEnd, TestGrader, TestOutcome } from '../grader.ts';
import { hasFailed } from '../has-failed.ts';
import { runCases } from '../run-cases.ts';
import { harnessOf } from './harness-files.ts';
import { judgeCall } from './judge-call.ts';

/**
 * Calls functions of the program. Each call is a process of its own, so that one that hangs or breaks something fails by
 * itself; arguments go into the sandbox, what was returned comes out, and is compared here.
 */
export const gradeFunction: TestGrader<'function'> = async (deps, input, tell) => {
  const end: GraderEnd = { compile: null, used: [] };
  const { id, program, signal } = input;
  const harness = harnessOf(program.language.id);
  if (harness === null) {
    for (const { test } of input.tests) await tell(test.id, UNSUPPORTED);
    return end;
  }
  const [entry] = program.files;
  for (const batch of batchTests(input.tests, () => null)) {
    const ran = await runCases(
      deps,
      {
        ...{ id, signal, limits: batch.limits },
        program: { ...program, files: [harness, ...program.files] },
        cases: batch.tests.map(({ test: { path = entry?.path, functionName, args } }) => ({
          args: [],
          stdin: Buffer.from(JSON.stringify({ path, functionName, args })),
        })),
      },
      async (position, run) => {
        const test = batch.tests[position]?.test;
        if (test === undefined) return 'stop';
        const outcome = judgeCall(test, run, program.language.id);
        await tell(test.id, outcome);
        return batch.stopsAtFailure && hasFailed(outcome) ? 'stop' : 'go-on';
      },
    );
    end.used.push(...ran.used);
    if (ran.compile !== null) return { ...end, compile: ran.compile };
  }
  return end;
};

const UNSUPPORTED: TestOutcome = {
  verdict: 'judge_error',
  share: 0,
  message: 'This test cannot be run in this language. This is not your fault; the staff has to look at it.',
  detail: { judgeOutput: 'Functions of this language cannot be called.' },
  durationMs: null,
  cpuMs: null,
  memoryBytes: null,
};

import { expectedOfSolution } from './calls/expected-of-solution.ts';
import { readAnswers } from './calls/call-answer.ts';
import { judgeLimit } from './judge-end.ts';
import type { ClaimedPart, PartDeps } from './keep-verdict.ts';
import type { WaitingProgram } from './read-part.ts';
import { runEach } from './run-each.ts';
import { runInHarness } from './run-in-harness.ts';
import { verdictOf } from './sample-verdict.ts';
import { storeExpected } from './store-expected.ts';

/**
 * Runs solutions that say themselves what is expected, and keeps what they returned. Resolves with them as they are to be judged:
 * they have to return the same once more. Those that say nothing have failed, and are left out. Null when the worker is not to
 * go on.
 */
export async function askSolutions(
  deps: PartDeps,
  part: ClaimedPart,
  programs: readonly WaitingProgram[],
): Promise<WaitingProgram[] | null> {
  const known: WaitingProgram[] = [];
  const decision = await runEach(deps, part, {
    programs,
    way: (_deps, _part, toRun) =>
      runInHarness(deps, part, {
        ...toRun,
        isAsked: true,
        async judge(program, { seal }, run) {
          const { problem } = program;
          if (problem.test.kind !== 'function') throw new TypeError('It is no test that calls functions.');
          const { answers, rest } = readAnswers(run.stdout, seal);
          const limit = judgeLimit(run);
          if (limit !== null) return verdictOf(run, limit, rest);
          const expected = expectedOfSolution(problem.test, answers);
          if ('message' in expected)
            return verdictOf(run, { status: 'failed', message: expected.message }, rest);
          const { test } = expected;
          await storeExpected(deps, { versionId: part.work.versionId, problem, test });
          known.push({ ...program, problem: { ...problem, test } });
          return null;
        },
      }),
  });
  return decision === 'stop' ? null : known;
}

/** Whether it is the solution that says what is expected of the problem. */
export function saysWhatIsExpected({ problem: { test } }: WaitingProgram): boolean {
  return test.kind === 'function' && test.expects === 'solution';
}

import { askSolutions, saysWhatIsExpected } from './ask-solutions.ts';
import type { ClaimedPart, PartDeps } from './keep-verdict.ts';
import type { WaitingProgram } from './read-part.ts';
import { runEach } from './run-each.ts';
import type { Way } from './run-each.ts';
import { runInHarness } from './run-in-harness.ts';
import { runWholeProgram } from './run-whole-program.ts';
import { sampleVerdict } from './sample-verdict.ts';

/**
 * Gives programs of a part their verdicts, until all have one or the worker is not to go on. Rejects with `GradingFailed` when
 * the engine is away, and when the job's signal aborts.
 */
export async function runPrograms(
  deps: PartDeps,
  part: ClaimedPart,
  programs: readonly WaitingProgram[],
): Promise<void> {
  const ready = part.work.isValidation ? await withExpected(deps, part, programs) : programs;
  if (ready === null) return;
  const whole = ready.filter(({ problem }) => problem.test.kind === 'io');
  const others = ready.filter(({ problem }) => problem.test.kind !== 'io');
  if ((await runEach(deps, part, { programs: others, way: inHarness })) === 'stop') return;
  await runEach(deps, part, { programs: whole, way: runWholeProgram });
}

/** With what the solutions among them have been found to return. */
async function withExpected(
  deps: PartDeps,
  part: ClaimedPart,
  programs: readonly WaitingProgram[],
): Promise<WaitingProgram[] | null> {
  const asked = await askSolutions(deps, part, programs.filter(saysWhatIsExpected));
  return asked && [...programs.filter((program) => !saysWhatIsExpected(program)), ...asked];
}

const inHarness: Way = (deps, part, toRun) =>
  runInHarness(deps, part, {
    ...toRun,
    isAsked: false,
    judge: async ({ problem }, { seal }, run) => sampleVerdict(run, { seal, problem }),
  });

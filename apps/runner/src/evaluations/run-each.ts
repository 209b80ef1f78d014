import { GradingFailed } from '../grading/grader.ts';
import { keepVerdict } from './keep-verdict.ts';
import type { ClaimedPart, PartDeps } from './keep-verdict.ts';
import type { WaitingProgram } from './read-part.ts';
import { internalError } from './sample-verdict.ts';
import type { SampleVerdict } from './sample-verdict.ts';

type Decision = 'go-on' | 'stop';

export type ToRun = {
  programs: readonly WaitingProgram[];
  /** Hears of the programs in their order. Without a verdict there is more to come of a program. */
  settle: (program: WaitingProgram, verdict: SampleVerdict | null) => Promise<Decision>;
};

/** Runs as many programs, from the first on, as it is good for. */
export type Way = (deps: PartDeps, part: ClaimedPart, toRun: ToRun) => Promise<Decision>;

/** How often a sample is begun that only comes to failures of ours, before it is left as one. */
const SAMPLE_TRIES = 3;

/** Trying again does not bring it back. */
export class HarnessGone extends GradingFailed {}

/**
 * Runs programs of a part one after the other and stores each verdict before the next one begins, until all have been run or
 * the worker is not to go on. Rejects with `GradingFailed` when the engine is away, and when the job's signal aborts.
 */
export async function runEach(
  deps: PartDeps,
  part: ClaimedPart,
  { programs, way }: { programs: readonly WaitingProgram[]; way: Way },
): Promise<Decision> {
  let next = 0;
  let tries = 0;
  async function settle(program: WaitingProgram, verdict: SampleVerdict | null): Promise<Decision> {
    const decision = verdict === null ? 'go-on' : await keepVerdict(deps, part, { program, verdict });
    next += 1;
    return decision;
  }
  while (next < programs.length) {
    const before = next;
    try {
      const decision = await way(deps, part, { programs: programs.slice(next), settle });
      if (decision === 'stop') return 'stop';
    } catch (error) {
      part.control.signal.throwIfAborted();
      if (!(error instanceof GradingFailed) || error.engineAway) throw error;
      deps.log.warn({ err: error, partId: part.work.part.id }, 'a sample could not be run');
      tries = next > before ? 1 : tries + 1;
      const program = programs[next];
      if (program === undefined || (tries < SAMPLE_TRIES && !(error instanceof HarnessGone))) continue;
      if ((await settle(program, internalError(error.message))) === 'stop') return 'stop';
      tries = 0;
    }
  }
  return 'go-on';
}

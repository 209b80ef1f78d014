import { GradingFailed } from '../grading/grader.ts';
import { runCases } from '../grading/run-cases.ts';
import { chooseFramework } from '../images/choose-framework.ts';
import type { ChosenFramework } from '../images/choose-framework.ts';
import { keepVerdict } from './keep-verdict.ts';
import type { ClaimedPart, PartDeps } from './keep-verdict.ts';
import type { PartWork, WaitingProgram } from './read-part.ts';
import { sampleJob } from './sample-job.ts';
import { internalError, sampleVerdict } from './sample-verdict.ts';

/** How often a sample is begun that only comes to failures of ours, before it is left as one. */
const SAMPLE_TRIES = 3;

/**
 * Runs programs of a part one after the other and stores each verdict before the next one begins, until all have one or the
 * worker is not to go on. Rejects with `GradingFailed` when the engine is away, and when the job's signal aborts.
 */
export async function runPrograms(
  deps: PartDeps,
  part: ClaimedPart,
  programs: readonly WaitingProgram[],
): Promise<void> {
  let next = 0;
  let tries = 0;
  while (next < programs.length) {
    const before = next;
    try {
      const chosen = chooseHarness(deps, part.work);
      const left = programs.slice(next);
      const decision = await runInSandbox(deps, { part, chosen, programs: left }, () => (next += 1));
      if (decision === 'stop') return;
    } catch (error) {
      part.control.signal.throwIfAborted();
      if (!(error instanceof GradingFailed) || error.engineAway) throw error;
      deps.log.warn({ err: error, partId: part.work.part.id }, 'a sample could not be run');
      tries = next > before ? 1 : tries + 1;
      const program = programs[next];
      if (program === undefined || (tries < SAMPLE_TRIES && !(error instanceof HarnessGone))) continue;
      const verdict = internalError(error.message);
      if ((await keepVerdict(deps, part, { program, verdict })) === 'stop') return;
      next += 1;
      tries = 0;
    }
  }
}

/** Trying again does not bring it back. */
class HarnessGone extends GradingFailed {}

function chooseHarness({ catalog }: PartDeps, { language, conditions }: PartWork): ChosenFramework {
  const chosen = chooseFramework(catalog, { framework: 'check', language });
  if (chosen === null) throw new HarnessGone('There is nothing here that runs tests of this kind.');
  if (chosen.image.digest !== conditions.imageDigest)
    throw new HarnessGone(`The image ${chosen.image.name} has changed since the evaluation was made.`);
  return chosen;
}

type InSandbox = { part: ClaimedPart; chosen: ChosenFramework; programs: readonly WaitingProgram[] };

/** As many as one sandbox is good for, and then in others: each finds a sandbox as it was before any of them. */
async function runInSandbox(
  deps: PartDeps,
  { part, chosen, programs }: InSandbox,
  onStored: () => void,
): Promise<'go-on' | 'stop'> {
  const { work, control } = part;
  const jobs = programs.map(sampleJob);
  let decision: 'go-on' | 'stop' = 'go-on';
  await runCases(
    deps,
    {
      id: work.part.id,
      program: { image: chosen.image, language: chosen.framework, files: [] },
      cases: jobs.map(({ stdin }) => ({ args: [], stdin })),
      ...{ limits: work.conditions.limits, isolation: work.isolation, isFreshPerCase: true },
      maxArtifacts: 0,
      signal: control.signal,
    },
    async (position, run) => {
      const [program, job] = [programs[position], jobs[position]];
      if (program === undefined || job === undefined) throw new Error(`There is no case ${position}.`);
      decision = await keepVerdict(deps, part, { program, verdict: sampleVerdict(run, job.seal) });
      onStored();
      return decision;
    },
  );
  return decision;
}

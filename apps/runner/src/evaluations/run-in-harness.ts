import { runCases } from '../grading/run-cases.ts';
import type { EndedRun } from '../grading/outcome-of-run.ts';
import { chooseFramework } from '../images/choose-framework.ts';
import type { ChosenFramework } from '../images/choose-framework.ts';
import type { ClaimedPart, PartDeps } from './keep-verdict.ts';
import type { PartWork, WaitingProgram } from './read-part.ts';
import { HarnessGone } from './run-each.ts';
import type { ToRun } from './run-each.ts';
import { sampleJob } from './sample-job.ts';
import type { SampleJob } from './sample-job.ts';
import type { SampleVerdict } from './sample-verdict.ts';

export type InHarness = ToRun & {
  /** Whether they are solutions that say what is expected. */
  isAsked: boolean;
  judge: (program: WaitingProgram, job: SampleJob, run: EndedRun) => Promise<SampleVerdict | null>;
};

/** As many as one sandbox is good for, and then in others: each finds a sandbox as it was before any of them. */
export async function runInHarness(
  deps: PartDeps,
  { work, control }: ClaimedPart,
  { programs, isAsked, judge, settle }: InHarness,
): Promise<'go-on' | 'stop'> {
  const { image, framework } = chooseHarness(deps, work);
  const jobs = programs.map((program) => sampleJob(program, { isAsked }));
  let decision: 'go-on' | 'stop' = 'go-on';
  await runCases(
    deps,
    {
      id: work.part.id,
      program: { image, language: framework, files: [] },
      cases: jobs.map(({ stdin }) => ({ args: [], stdin })),
      ...{ limits: work.conditions.limits, isolation: work.isolation, isFreshPerCase: true },
      maxArtifacts: 0,
      signal: control.signal,
    },
    async (position, run) => {
      const [program, job] = [programs[position], jobs[position]];
      if (program === undefined || job === undefined) throw new Error(`There is no case ${position}.`);
      decision = await settle(program, await judge(program, job, run));
      return decision;
    },
  );
  return decision;
}

function chooseHarness({ catalog }: PartDeps, { language, conditions }: PartWork): ChosenFramework {
  const chosen = chooseFramework(catalog, { framework: 'check', language });
  if (chosen === null) throw new HarnessGone('There is nothing here that runs tests of this kind.');
  if (chosen.image.digest !== conditions.imageDigest)
    throw new HarnessGone(`The image ${chosen.image.name} has changed since the evaluation was made.`);
  return chosen;
}

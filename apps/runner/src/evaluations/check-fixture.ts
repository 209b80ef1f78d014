import type { Limits } from '@crucible/contracts/limits';
import type { Engine } from '../executor/engine-fixture.ts';
import { runCases } from '../grading/run-cases.ts';
import { chooseFramework } from '../images/choose-framework.ts';
import type { WaitingProgram } from './read-part.ts';
import { sampleJob } from './sample-job.ts';
import { sampleVerdict } from './sample-verdict.ts';
import type { SampleVerdict } from './sample-verdict.ts';

type Problem = Pick<WaitingProgram['problem'], 'test' | 'prompt' | 'entryPoint'>;

/** A program with the problem that it is to solve. */
export type Attempt = { problem: Problem; program: string };

const LIMITS = { wallMs: 3_000, cpuMs: 3_000, memoryBytes: 512 * 2 ** 20 };

export type Checked = SampleVerdict & { program: string };

/** Runs programs one after the other as samples of an evaluation are run, in one sandbox where none of them loses it. */
export async function checkPrograms(
  { executor, catalog }: Pick<Engine, 'executor' | 'catalog'>,
  attempts: readonly Attempt[],
  limits: Partial<Limits> = {},
): Promise<Checked[]> {
  const chosen = chooseFramework(catalog, { framework: 'check', language: 'python' });
  if (chosen === null) throw new Error('The catalog has no image with the harness of checks.');
  const { image, framework } = chosen;
  const all = { ...image.manifest.defaultLimits, ...LIMITS, ...limits };
  const jobs = attempts.map(({ problem, program }) =>
    sampleJob({
      ...{ program, sampleIndexes: [], key: '' },
      problem: { ...problem, position: 0, isPublic: true },
    }),
  );
  const verdicts: Checked[] = [];
  await runCases(
    { executor, catalog, maxLimits: all },
    {
      id: 'test',
      program: { image, language: framework, files: [] },
      cases: jobs.map(({ stdin }) => ({ args: [], stdin })),
      ...{ limits: all, isFreshPerCase: true, maxArtifacts: 0 },
      signal: new AbortController().signal,
    },
    async (position, run) => {
      const [job, attempt] = [jobs[position], attempts[position]];
      if (job === undefined || attempt === undefined) throw new Error(`There is no case ${position}.`);
      verdicts.push({
        ...sampleVerdict(run, { seal: job.seal, problem: attempt.problem }),
        program: attempt.program,
      });
      return 'go-on';
    },
  );
  return verdicts;
}

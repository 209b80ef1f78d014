import type { IoTest } from '@crucible/contracts/benchmark-problem';
import type { Limits } from '@crucible/contracts/limits';
import type { Engine } from '../executor/engine-fixture.ts';
import { runCases } from '../grading/run-cases.ts';
import { chooseFramework } from '../images/choose-framework.ts';
import { chooseLanguage } from '../images/choose-language.ts';
import { judgeWholeProgram } from './judge-whole-program.ts';
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

/** Runs whole programs as samples of an evaluation are run, one sandbox each. */
export async function checkWholePrograms(
  { executor, catalog }: Pick<Engine, 'executor' | 'catalog'>,
  programs: readonly string[],
  { test, language = 'python', limits = {} }: { test: IoTest; language?: string; limits?: Partial<Limits> },
): Promise<Checked[]> {
  const { image } = chooseLanguage(catalog, { language });
  const maxLimits = { ...image.manifest.defaultLimits, ...LIMITS, ...limits };
  const conditions = {
    ...{ imageDigest: image.digest, limits: maxLimits, isolation: 'standard', productVersion: '0' },
  };
  const work = { part: { id: 'test', evaluationId: '' }, imageName: image.name, language, conditions };
  const verdicts: Checked[] = [];
  for (const text of programs) {
    const { signal } = new AbortController();
    const verdict = await judgeWholeProgram(
      { executor, catalog, maxLimits },
      { ...work, isolation: 'standard' },
      { text, test, signal },
    );
    verdicts.push({ ...verdict, program: text });
  }
  return verdicts;
}

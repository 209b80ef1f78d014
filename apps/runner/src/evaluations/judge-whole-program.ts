import type { IoTest } from '@crucible/contracts/benchmark-problem';
import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { CompileProblem, GraderDeps } from '../grading/grader.ts';
import type { EndedRun } from '../grading/outcome-of-run.ts';
import { runCases } from '../grading/run-cases.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { judgeCase } from './judge-case.ts';
import type { PartWork } from './read-part.ts';
import { HarnessGone } from './run-each.ts';
import { verdictOf } from './sample-verdict.ts';
import type { SampleVerdict } from './sample-verdict.ts';

const MAX_COMPILER_TEXT_LENGTH = 4 * 1024;

type Work = Pick<PartWork, 'part' | 'language' | 'imageName' | 'conditions' | 'isolation'>;
type Wanted = { text: string; test: IoTest; signal: AbortSignal };

/**
 * Runs a program, compiled once, for each case of its problem, until one is not as it should be. In its sandbox there are inputs
 * and nothing else of the cases. Rejects with `GradingFailed` for what is our own failure.
 */
export async function judgeWholeProgram(
  deps: GraderDeps,
  work: Work,
  { text, test, signal }: Wanted,
): Promise<SampleVerdict> {
  const { image, language } = chooseImage(deps, work);
  const { cases } = test;
  const runs: EndedRun[] = [];
  const verdicts: SampleVerdict[] = [];
  const { compile } = await runCases(
    deps,
    {
      id: work.part.id,
      program: {
        ...{ image, language },
        files: [{ path: language.entryFile, content: Buffer.from(text) }],
      },
      cases: cases.map(({ args, stdin }) => ({ args, stdin: Buffer.from(stdin) })),
      ...{ limits: work.conditions.limits, isolation: work.isolation, maxArtifacts: 0 },
      signal,
    },
    async (position, run) => {
      runs.push(run);
      const wanted = cases[position];
      if (wanted === undefined) throw new Error(`There is no case ${position}.`);
      const judgement = judgeCase(wanted, run, position);
      verdicts.push(verdictOf(run, judgement, Buffer.from(run.stdout).toString('utf8')));
      return judgement.status === 'passed' ? 'go-on' : 'stop';
    },
  );
  if (compile !== null) return notCompiled(compile);
  const verdict = verdicts.at(-1);
  if (verdict === undefined) throw new TypeError('A problem has no cases.');
  return withUsage(verdict, runs);
}

function chooseImage(
  { catalog }: Pick<GraderDeps, 'catalog'>,
  { language, imageName, conditions }: Work,
): { image: BuiltImage; language: ManifestLanguage } {
  const image = catalog.images.find(({ name }) => name === imageName);
  const found = image?.manifest.languages.find(({ id }) => id === language);
  if (image === undefined || found === undefined)
    throw new HarnessGone('There is nothing here that runs programs of this language.');
  if (image.digest !== conditions.imageDigest)
    throw new HarnessGone(`The image ${image.name} has changed since the evaluation was made.`);
  return { image, language: found };
}

function notCompiled({ output }: CompileProblem): SampleVerdict {
  return {
    ...{ status: 'failed', message: 'The program could not be compiled.' },
    detail: {
      ...{ stdout: '', stderr: toStorableText(output.slice(0, MAX_COMPILER_TEXT_LENGTH)) },
      ...{ exitCode: null, signal: null, limit: null, truncated: output.length > MAX_COMPILER_TEXT_LENGTH },
    },
    ...{ wallMs: null, cpuMs: null, memoryBytes: null },
  };
}

/** Times are of all cases together, memory is the most that one has needed. */
function withUsage(verdict: SampleVerdict, runs: readonly EndedRun[]): SampleVerdict {
  const reports = runs.map(({ report }) => report);
  return {
    ...verdict,
    wallMs: reports.reduce((sum, { wallMs }) => sum + wallMs, 0),
    cpuMs: reports.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryBytes: Math.max(...reports.map(({ memoryBytes }) => memoryBytes)),
  };
}

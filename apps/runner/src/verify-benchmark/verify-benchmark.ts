import { createReadStream } from 'node:fs';
import { NewBenchmarkSchema, VersionSettingsSchema } from '@crucible/contracts/benchmark';
import { NewEvaluationSchema, SampleFilterSchema } from '@crucible/contracts/evaluation';
import type { EvaluationProgress } from '@crucible/contracts/evaluation';
import type { SampleSummary } from '@crucible/contracts/evaluation-sample';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBenchmark } from '../benchmarks/create-benchmark.ts';
import { getValidation } from '../benchmarks/get-validation.ts';
import { importVersion } from '../benchmarks/import-version.ts';
import { publishVersion } from '../benchmarks/publish-version.ts';
import { validateVersion } from '../benchmarks/validate-version.ts';
import { createEvaluation } from '../evaluations/create-evaluation.ts';
import { getEvaluation } from '../evaluations/get-evaluation.ts';
import { getScores } from '../evaluations/get-scores.ts';
import type { PartDeps } from '../evaluations/keep-verdict.ts';
import { listSamples } from '../evaluations/list-samples.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { startEvaluation } from '../evaluations/start-evaluation.ts';
import { uploadSamples } from '../evaluations/upload-samples.ts';
import type { UploadRoom } from '../evaluations/upload-room.ts';
import type { Actor } from '../people/actor.ts';
import { newId } from '../lib/ids.ts';
import { detectProblemFormat } from './detect-problem-format.ts';
import type { Measured } from './find-deviations.ts';

export type VerifyDeps = Pick<PartDeps, 'db' | 'catalog' | 'clock' | 'maxLimits' | 'instance'> & {
  uploads: UploadRoom;
  /** Of the product. */
  version: string;
};

type Files = {
  /** Paths; both may be packed by gzip. */
  problems: string;
  samples: string;
  /** The samples are taken from an earlier run where there is one. */
  usesCache: boolean;
  signal: AbortSignal;
};

export type Verified = Measured & {
  /** Those whose own solution does not pass; the benchmark was not published then, and nothing measured. */
  broken: { key: string; status: string; message: string }[];
  /** Of running the solutions, and the samples. */
  validationMs: number;
  evaluationMs: number;
};

const POLL_MS = 100;
const PAGE_SIZE = 500;
/** Of a file of problems, as large as one may be. */
const MAX_HEAD_BYTES = 32 * 1024 * 1024;

/**
 * Takes a file of problems and a file of samples the way that everybody's take: imported, validated, published, uploaded, run.
 * There has to be a worker that does the running. Rejects with the first of these steps that is refused.
 */
export async function verifyBenchmark(
  deps: VerifyDeps,
  files: Files,
): Promise<Verified | Pick<Verified, 'broken'>> {
  const { signal } = files;
  const personId = newId();
  await deps.db.person.create({ data: { id: personId, role: 'teacher', name: 'Verification' } });
  const actor: Actor = { personId, role: 'teacher' };
  const by = { personId, apiKeyId: null, address: null };
  const slug = `verified-${personId.toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}`;
  const benchmark = NewBenchmarkSchema.parse({ slug, name: slug });
  const { id: benchmarkId } = await createBenchmark(deps, { benchmark, actor, by });
  const settings = VersionSettingsSchema.parse({});
  const format = await detectProblemFormat(createReadStream(files.problems), { maxBytes: MAX_HEAD_BYTES });
  const bytes = createReadStream(files.problems);
  await importVersion(deps, { benchmarkId, format, settings, bytes, by });

  const validation = await timed(async () => {
    await validateVersion(deps, { benchmarkId, personId });
    return untilDone(() => getValidation(deps, { benchmarkId }), {
      isDone: ({ state }) => state !== 'running',
      signal,
    });
  });
  if (validation.result.state !== 'passed') return { broken: validation.result.problems };
  await publishVersion(deps, { benchmarkId, actor, by });

  const evaluation = NewEvaluationSchema.parse({
    ...{ benchmark: slug, candidate: { name: 'samples' }, usesCache: files.usesCache },
  });
  const { id, version } = await createEvaluation(deps, { evaluation, actor, by });
  const access: EvaluationAccess = { evaluationId: id, versionId: version.id, isKeeper: true };
  await uploadSamples(deps, { access, bytes: createReadStream(files.samples) });
  const run = await timed(async () => {
    await startEvaluation(deps, { access, by });
    return untilDone(() => getEvaluation(deps, { access }), {
      isDone: ({ state }) => state === 'finished',
      signal,
    });
  });
  return {
    broken: [],
    scores: await getScores(deps, { access }),
    samples: await allSamples(deps, { access, progress: run.result.progress }),
    validationMs: validation.durationMs,
    evaluationMs: run.durationMs,
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; durationMs: number }> {
  const startedAtMs = performance.now();
  return { result: await work(), durationMs: performance.now() - startedAtMs };
}

async function untilDone<State>(
  look: () => Promise<State>,
  { isDone, signal }: { isDone: (state: State) => boolean; signal: AbortSignal },
): Promise<State> {
  for (;;) {
    const state = await look();
    if (isDone(state)) return state;
    await sleep(POLL_MS, undefined, { signal });
  }
}

async function allSamples(
  deps: VerifyDeps,
  { access, progress }: { access: EvaluationAccess; progress: EvaluationProgress },
): Promise<SampleSummary[]> {
  const samples: SampleSummary[] = [];
  while (samples.length < progress.total) {
    const filter = SampleFilterSchema.parse({ after: samples.length, limit: PAGE_SIZE });
    samples.push(...(await listSamples(deps, { access, filter })));
  }
  return samples;
}

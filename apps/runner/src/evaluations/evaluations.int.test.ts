import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordVersion } from '../images/record-version.ts';
import { until } from '../queue/queue-fixture.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { openRunners, scriptedExecutor } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import type { Actor } from '../people/actor.ts';
import { cancelEvaluation } from './cancel-evaluation.ts';
import { createEvaluationWorker } from './create-evaluation-worker.ts';
import {
  addBenchmark,
  addPerson,
  asItSays,
  authorFor,
  CHECK_CATALOG,
  linesOf,
  openEvaluation,
  operationDeps,
  playedHarness,
  problemOf,
} from './evaluation-fixture.ts';
import { exportResults } from './export-results.ts';
import { getEvaluation } from './get-evaluation.ts';
import { getScores } from './get-scores.ts';
import { listSamples } from './list-samples.ts';
import { SampleFilterSchema } from '@crucible/contracts/evaluation';
import { pauseEvaluation } from './pause-evaluation.ts';
import { resumeEvaluation } from './resume-evaluation.ts';
import { retryInternalErrors } from './retry-internal-errors.ts';
import { startEvaluation } from './start-evaluation.ts';
import { uploadSamples } from './upload-samples.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
let runner: Runner;
let owner: Actor;
let slug: string;
let ran: string[];
let ranIn: Set<string>;
const workers: WorkerLoop[] = [];

beforeEach(async () => {
  runners = await openRunners();
  runner = await runners.start();
  owner = await addPerson(runner.deps);
  const problems = ['a', 'b', 'c'].map((key) => problemOf(key, { tags: key === 'a' ? ['first'] : [] }));
  ({ slug } = await addBenchmark(runner.deps, { owner, problems }));
  ran = [];
  ranIn = new Set();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await runners.close();
});

function startWorker({ play = asItSays, takesMs = 0, catalog = CHECK_CATALOG } = {}): void {
  const onRun = (program: string) => ran.push(program);
  const script = playedHarness(play, { takesMs, onRun });
  const worker = createEvaluationWorker(
    {
      ...runner.deps,
      executor: scriptedExecutor((step) => {
        ranIn.add(step.request.image.digest);
        return script(step);
      }),
      catalog,
    },
    { workerId: `w${workers.length}`, concurrency: 2 },
  );
  workers.push(worker);
  worker.start();
}

const deps = () => operationDeps(runner.deps);
const change = (access: EvaluationAccess) => ({ access, by: authorFor(owner) });
const stateOf = async (access: EvaluationAccess) => (await getEvaluation(deps(), { access })).state;
const finished = (access: EvaluationAccess) => until(async () => (await stateOf(access)) === 'finished');

async function begin(samples: object[], { usesCache = true } = {}): Promise<EvaluationAccess> {
  const { access } = await openEvaluation(runner.deps, { actor: owner, slug, usesCache });
  await uploadSamples(deps(), { access, bytes: linesOf(samples) });
  await startEvaluation(deps(), change(access));
  return access;
}

const says = (problem: string, what: string, more: object = {}) => ({
  ...{ task_id: problem, completion: `# says: ${what}\n` },
  ...more,
});

it('gives each sample its verdict, and the whole its scores', async () => {
  startWorker();
  const access = await begin([
    says('b', 'passed', { model: 'kept', tokens: 10, cost: 0.5 }),
    says('a', 'failed', { tokens: 20 }),
    says('a', 'passed'),
    says('b', 'silent'),
    says('c', 'time_limit'),
    { task_id: 'c', solution: 'a whole program\u0000' },
  ]);
  await finished(access);

  const { progress, imageDigest, seed } = await getEvaluation(deps(), { access });
  expect(progress).toMatchObject({ total: 6, done: 6, passed: 3, internalErrors: 0, leftMs: 0 });
  expect(imageDigest).toMatch(/^sha256:/);
  expect(seed).toEqual(expect.any(Number));
  const samples = await listSamples(deps(), { access, filter: SampleFilterSchema.parse({}) });
  expect(samples.map(({ problem, sampleIndex, status }) => [problem, sampleIndex, status])).toEqual([
    ['b', 0, 'passed'],
    ['a', 0, 'failed'],
    ['a', 1, 'passed'],
    ['b', 1, 'no_result'],
    ['c', 0, 'time_limit'],
    ['c', 1, 'passed'],
  ]);
  expect(await getScores(deps(), { access })).toMatchObject({
    isComplete: true,
    ...{ samples: 6, passed: 3, tokens: 30, cost: 0.5 },
    passAtK: [
      { k: 1, value: 0.5 },
      { k: 2, value: 1 },
    ],
    byTag: [{ name: 'first', problems: 1, passAt1: 0.5 }],
  });
  const lines: string[] = [];
  for await (const line of exportResults(deps(), { access })) lines.push(line);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    ...says('b', 'passed', { model: 'kept', tokens: 10, cost: 0.5 }),
    ...{ result: 'passed', passed: true },
  });
  expect(ran).toContain('a whole program\u0000');
});

describe('the result cache', () => {
  const samples = ['a', 'a', 'b', 'a'].map((problem) => says(problem, 'failed'));

  it('runs equal programs for equal problems once, now and later', async () => {
    startWorker();
    const first = await begin(samples);
    await finished(first);
    expect(ran).toHaveLength(2);
    const again = await begin(samples);
    await finished(again);
    expect(ran).toHaveLength(2);
    const told = await listSamples(deps(), { access: again, filter: SampleFilterSchema.parse({}) });
    expect(told.map(({ status, isFromCache }) => [status, isFromCache])).toEqual(
      samples.map(() => ['failed', true]),
    );
  });

  it('is left alone where it is switched off', async () => {
    startWorker();
    for (const _time of [1, 2]) await finished(await begin(samples, { usesCache: false }));
    expect(ran).toHaveLength(8);
    expect(await runner.deps.db.sampleResult.count()).toBe(0);
  });

  it('does not remember what is our fault', async () => {
    startWorker();
    await finished(await begin([says('a', 'engine_fails')]));
    expect(await runner.deps.db.sampleResult.count()).toBe(0);
  });
});

describe('an image that was built again since', () => {
  const rebuilt = {
    images: CHECK_CATALOG.images.map((image) => ({ ...image, digest: `sha256:${'9'.repeat(64)}` })),
  };
  const [made] = CHECK_CATALOG.images;
  const samples = [says('a', 'passed'), says('b', 'failed')];

  async function keepMade(): Promise<void> {
    if (made === undefined) throw new Error('The catalog has no image.');
    await recordVersion(runner.deps, {
      ...{ imageName: made.name, origin: 'catalogue', built: made, findings: [], isValid: true, base: null },
      ...{ packageCount: null, setIdCount: null },
    });
  }

  it('is not used while the one is there with which the evaluation was made', async () => {
    await keepMade();
    const access = await begin(samples);
    startWorker({ catalog: rebuilt });
    await finished(access);
    expect((await getEvaluation(deps(), { access })).progress).toMatchObject({
      passed: 1,
      internalErrors: 0,
    });
    expect([...ranIn]).toEqual([made?.digest]);
  });

  it('does not take its place when that one was removed', async () => {
    await keepMade();
    await runner.deps.db.imageVersion.updateMany({ data: { removedAt: new Date() } });
    const access = await begin(samples);
    startWorker({ catalog: rebuilt });
    await finished(access);
    expect((await getEvaluation(deps(), { access })).progress).toMatchObject({ internalErrors: 2 });
    expect(ran).toEqual([]);
    const [sample] = await runner.deps.db.evaluationSample.findMany();
    expect(sample?.message).toContain('has changed since');
  });
});

it('leaves a sample that breaks the engine as an internal error, and tries that one again alone', async () => {
  let isRepaired = false;
  startWorker({ play: (program) => (isRepaired ? 'passed' : asItSays(program)) });
  const access = await begin([says('a', 'engine_fails'), says('b', 'passed'), says('c', 'failed')]);
  await finished(access);
  expect((await getEvaluation(deps(), { access })).progress).toMatchObject({
    done: 3,
    passed: 1,
    internalErrors: 1,
  });
  expect(await getScores(deps(), { access })).toMatchObject({
    isComplete: false,
    passAtK: [{ value: null }],
  });

  isRepaired = true;
  ran = [];
  await retryInternalErrors(deps(), change(access));
  await finished(access);
  expect(ran).toEqual(['# a\n# says: engine_fails\n']);
  expect((await getEvaluation(deps(), { access })).progress).toMatchObject({
    done: 3,
    passed: 2,
    internalErrors: 0,
  });
  await expect(retryInternalErrors(deps(), change(access))).rejects.toMatchObject({ code: 'conflict' });
});

describe('on its way', () => {
  const many = Array.from({ length: 120 }, (_, index) => says('abc'[index % 3] ?? '', `passed ${index}`));
  const countDone = async (access: EvaluationAccess) =>
    (await getEvaluation(deps(), { access })).progress.done;

  it('is paused and resumed without running anything twice', async () => {
    startWorker({ takesMs: 4 });
    const access = await begin(many);
    await until(async () => (await countDone(access)) > 5);
    await pauseEvaluation(deps(), change(access));
    await until(async () => (await runner.deps.db.job.count()) === 0);
    const done = await countDone(access);
    expect(done).toBeLessThan(120);
    expect(await stateOf(access)).toBe('paused');
    await resumeEvaluation(deps(), change(access));
    await finished(access);
    expect(await countDone(access)).toBe(120);
    const { _max } = await runner.deps.db.evaluationSample.aggregate({ _max: { verdicts: true } });
    expect(_max.verdicts).toBe(1);
  });

  it('is resumed the moment after it was paused', async () => {
    startWorker({ takesMs: 2 });
    const access = await begin(many);
    for (let time = 0; time < 5; time += 1) {
      await pauseEvaluation(deps(), change(access));
      await resumeEvaluation(deps(), change(access));
    }
    await finished(access);
    expect(await countDone(access)).toBe(120);
    expect(await runner.deps.db.job.count()).toBe(0);
  });

  it('is cancelled for good', async () => {
    startWorker({ takesMs: 4 });
    const access = await begin(many);
    await until(async () => (await countDone(access)) > 5);
    await cancelEvaluation(deps(), change(access));
    await until(async () => (await runner.deps.db.job.count()) === 0);
    expect(await countDone(access)).toBeLessThan(120);
    for (const again of [startEvaluation, pauseEvaluation, resumeEvaluation, cancelEvaluation])
      await expect(again(deps(), change(access))).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('a published version and its problems never change', async () => {
  const { db } = runner.deps;
  await expect(db.benchmarkVersion.updateMany({ data: { note: 'x' } })).rejects.toThrow(/never changes/);
  await expect(db.benchmarkProblem.updateMany({ data: { prompt: 'x' } })).rejects.toThrow(/never changes/);
  await expect(db.benchmarkProblem.deleteMany()).rejects.toThrow(/never changes/);
});

import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GenerationSettings } from '@crucible/contracts/generation';
import { startModelServer } from '../../../../tests/models/model-server.ts';
import type { ModelServer } from '../../../../tests/models/model-server-types.ts';
import { authorFor, linesOf, operationDeps } from '../evaluations/evaluation-fixture.ts';
import { startEvaluation } from '../evaluations/start-evaluation.ts';
import { uploadSamples } from '../evaluations/upload-samples.ts';
import { newId } from '../lib/ids.ts';
import { listEndpoints } from '../model-endpoints/list-endpoints.ts';
import { removeEndpoint } from '../model-endpoints/remove-endpoint.ts';
import { until } from '../queue/queue-fixture.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { LIMITS, openRunners } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { createGenerationWorker } from './create-generation-worker.ts';
import { beginGeneration, modelDeps } from './generation-fixture.ts';
import type { Generated } from './generation-fixture.ts';
import { getGeneration } from './get-generation.ts';
import { pauseGeneration } from './pause-generation.ts';
import { resumeGeneration } from './resume-generation.ts';

const API_KEY = 'sk-LEAK-0123456789-abcd';

let runners: Awaited<ReturnType<typeof openRunners>>;
let runner: Runner;
let server: ModelServer;
const workers: WorkerLoop[] = [];

beforeEach(async () => {
  runners = await openRunners();
  runner = await runners.start();
  server = await startModelServer({ apiKey: API_KEY });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await server.close();
  await runners.close();
});

function work({ modelHosts = modelDeps(server).modelHosts, log = runner.deps.log } = {}): void {
  const deps = { ...runner.deps, ...modelDeps(server), modelHosts, log };
  const worker = createGenerationWorker(deps, { workerId: `w${workers.length}` });
  workers.push(worker);
  worker.start();
}

type Given = { settings?: Partial<GenerationSettings>; problems?: readonly string[]; apiKey?: string };

const begin = (given: Given = {}): Promise<Generated> =>
  beginGeneration(runner.deps, { server, apiKey: API_KEY, ...given });
const change = ({ owner, access }: Generated) => ({ access, by: authorFor(owner) });

async function generationOf({ access, owner }: Generated) {
  const generation = await getGeneration(runner.deps, { evaluationId: access.evaluationId, actor: owner });
  if (generation === null) throw new Error('There is no generation.');
  return generation;
}

async function ended(generated: Generated) {
  await until(async () => (await generationOf(generated)).state !== 'running');
  return generationOf(generated);
}

it('asks for every sample, counts what they cost, and has them run', async () => {
  server.conduct(({ messages }) => ({
    says: `Of course!\n\`\`\`python\n# ${messages.length} says: passed\n\`\`\`\nThat is it.`,
  }));
  const generated = await begin({
    settings: {
      ...{ samplesPerProblem: 2, temperature: 0.7, topP: 0.9, maxTokens: 50, systemPrompt: 'Be brief.' },
      ...{ promptPrice: 2, completionPrice: 10, concurrency: 2 },
    },
  });
  work();
  expect(await ended(generated)).toMatchObject({
    ...{ state: 'finished', total: 6, done: 6, requests: 6, message: '', endpointName: 'Mine' },
    ...{ promptTokens: 600, completionTokens: 120 },
    cost: expect.closeTo(6 * (0.0002 + 0.0002), 10),
  });
  expect(server.requests).toHaveLength(6);
  expect(server.requests[0]).toMatchObject({
    ...{ model: 'small', temperature: 0.7, top_p: 0.9, max_tokens: 50 },
    messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user' }],
  });
  expect(server.mostUnderWay()).toBeLessThanOrEqual(2);
  const { evaluationId: id } = generated.access;
  await until(async () => (await runner.deps.db.evaluation.count({ where: { id, state: 'running' } })) === 1);
  const samples = await runner.deps.db.evaluationSample.findMany({ orderBy: { line: 'asc' } });
  expect(samples.map(({ line }) => line)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(samples[3]).toMatchObject({
    ...{ problemPosition: 1, sampleIndex: 1, tokens: 120, cost: expect.closeTo(0.0004, 10) },
    record: {
      ...{ task_id: 'b', solution: '# 2 says: passed\n', model: 'small-1', finish_reason: 'stop' },
      answer: expect.stringContaining('Of course!'),
    },
  });
  expect(await runner.deps.db.evaluationPart.aggregate({ _sum: { total: true } })).toEqual({
    _sum: { total: 6 },
  });
});

it.each([
  ['is too busy', { status: 429, headers: { 'retry-after': '0.05' } }],
  ['breaks', { status: 500 }],
  ['sends what is no JSON', { raw: '<html>' }],
  ['sends JSON of another kind', { raw: '{"choices":[]}' }],
  ['does not answer in time', { afterMs: 1_500 }],
])('asks again where an endpoint %s', async (_what, failing) => {
  server.conduct(({ number }) => (number === 1 ? failing : { says: 'pass' }));
  const generated = await begin({ problems: ['a'], settings: { timeoutMs: 1_000 } });
  work();
  expect(await ended(generated)).toMatchObject({ state: 'finished', done: 1, requests: 2 });
});

it('fails with what the endpoint says where no request can do better, and goes on where it is resumed', async () => {
  const generated = await begin({ apiKey: 'sk-LEAK-of-somebody-else', settings: { concurrency: 1 } });
  work();
  const failed = await ended(generated);
  expect(failed).toMatchObject({
    ...{ state: 'failed', done: 0, requests: 1 },
    message: 'The endpoint answered 401: The key Bearer … is wrong.',
  });
  const own = await begin();
  await ended(own);
  const by = { ...change(generated), endpointId: own.endpointId };
  const deps = { ...runner.deps, ...modelDeps(server) };
  await expect(resumeGeneration(deps, by), 'an endpoint of somebody else').rejects.toThrow('not_found');
  await runner.deps.db.modelEndpoint.update({
    where: { id: own.endpointId },
    data: { personId: generated.owner.personId, name: 'Another' },
  });
  await resumeGeneration(deps, by);
  expect(await ended(generated)).toMatchObject({ state: 'finished', done: 3, message: '' });
});

it('goes on beyond a request that is refused, and says at the end what is missing', async () => {
  server.conduct(({ number }) => (number === 1 ? { status: 400, message: 'Too long.' } : { says: 'pass' }));
  const generated = await begin({ settings: { concurrency: 1 } });
  work();
  expect(await ended(generated)).toMatchObject({
    ...{ state: 'failed', done: 2, requests: 3, message: 'The endpoint answered 400: Too long.' },
  });
  await expect(startEvaluation(operationDeps(runner.deps), change(generated))).rejects.toThrow(
    'has not answered for all',
  );
  await resumeGeneration(runner.deps, change(generated));
  expect(await ended(generated)).toMatchObject({ state: 'finished', done: 3, requests: 4 });
});

it('gives an endpoint up that fails again and again', async () => {
  server.conduct(() => ({ isHuge: true }));
  const problems = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const generated = await begin({ problems, settings: { concurrency: 1 } });
  work();
  const { state, requests, message } = await ended(generated);
  expect({ state, requests }).toEqual({ state: 'failed', requests: 5 });
  expect(message).toContain('sent more than 1 MiB');
});

it('keeps what was under way when it is paused, and asks for the rest when it is resumed', async () => {
  server.conduct(() => ({ afterMs: 100, says: 'pass' }));
  const generated = await begin({ settings: { samplesPerProblem: 4, concurrency: 2 } });
  work();
  await until(async () => (await generationOf(generated)).done >= 2);
  expect(await pauseGeneration(runner.deps, change(generated))).toMatchObject({ state: 'paused' });
  await until(async () => (await runner.deps.db.job.count({ where: { kind: 'generation' } })) === 0);
  const paused = await generationOf(generated);
  expect(paused.done).toBe(paused.requests);
  expect(paused.done).toBeLessThan(12);
  await resumeGeneration(runner.deps, change(generated));
  expect(await ended(generated)).toMatchObject({ state: 'finished', done: 12, requests: 12 });
});

it('waits for nothing when it is cancelled, and its evaluation with it', async () => {
  server.conduct(() => ({ afterMs: 60_000 }));
  const generated = await begin();
  work();
  await until(() => server.requests.length > 0);
  await cancelGeneration(operationDeps(runner.deps), change(generated));
  await until(async () => (await runner.deps.db.job.count()) === 0);
  expect(await generationOf(generated)).toMatchObject({ state: 'cancelled', done: 0 });
  expect(await runner.deps.db.evaluation.count({ where: { state: 'cancelled' } })).toBe(1);
});

it('takes no samples of others beside those of the model', async () => {
  const { access } = await begin();
  const bytes = linesOf([{ task_id: 'a', completion: '' }]);
  await expect(uploadSamples(operationDeps(runner.deps), { access, bytes })).rejects.toThrow(
    'A model is asked',
  );
});

it('asks an endpoint that was removed no more', async () => {
  server.conduct(() => ({ afterMs: 50, says: 'pass' }));
  const generated = await begin({ settings: { samplesPerProblem: 20, concurrency: 1 } });
  work();
  await until(() => server.requests.length > 1);
  const { endpointId, owner } = generated;
  await removeEndpoint(runner.deps, { endpointId, by: authorFor(owner) });
  expect(await ended(generated)).toMatchObject({
    ...{ state: 'failed', endpointName: null, message: expect.stringContaining('was removed') },
  });
});

it('connects to nothing private that is not allowed any more, nor for whoever is a student now', async () => {
  const first = await begin();
  const second = await begin();
  await runner.deps.db.person.update({ where: { id: second.owner.personId }, data: { role: 'student' } });
  work();
  expect(await ended(second)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('cannot be used'),
  });
  await ended(first);
  const asked = server.requests.length;
  await workers[0]?.stop(0);
  const third = await begin();
  work({ modelHosts: [] });
  expect(await ended(third)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('cannot be used'),
  });
  expect(server.requests).toHaveLength(asked);
});

it('keeps the samples that a quota keeps from being started, and says so', async () => {
  const { db } = runner.deps;
  const generated = await begin({ problems: ['a'] });
  const { evaluationId, versionId } = generated.access;
  const { personId, candidateId } = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } });
  await db.benchmark.updateMany({ data: { ownerId: null, dailyQuota: 1 } });
  const { id: _id, ...earlier } = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } });
  const limits = { ...LIMITS };
  await db.evaluation.create({
    data: {
      ...{ ...earlier, id: newId(), personId, candidateId, versionId, limits },
      ...{ state: 'finished', startedAt: new Date(), finishedAt: new Date() },
    },
  });
  work();
  expect(await ended(generated)).toMatchObject({ state: 'finished', done: 1 });
  await until(async () => (await db.job.count()) === 0);
  expect((await generationOf(generated)).message).toMatch(/could not be started.*1 a day/);
  expect(await db.evaluation.count({ where: { id: evaluationId, state: 'open', total: 1 } })).toBe(1);
});

it('has the key nowhere as it is: in no table, no log, and nothing that is told', async () => {
  const log: string[] = [];
  const generated = await begin({ settings: { concurrency: 1 } });
  server.conduct(({ number }) =>
    number === 1 ? { status: 500, message: `It is ${API_KEY}.` } : { says: 'pass' },
  );
  work({ log: pino({ level: 'trace' }, { write: (line) => void log.push(line) }) });
  await ended(generated);
  const wrong = await begin({ apiKey: `${API_KEY}-wrong` });
  await ended(wrong);
  expect(log.join('')).toContain('a model gave no sample');
  const told = [await listEndpoints(runner.deps, generated.owner), await generationOf(wrong), log];
  expect(JSON.stringify(told)).not.toContain('LEAK');
  const { rows } = await runner.deps.pool.query<{ found: string }>(
    "SELECT table_name AS found FROM information_schema.tables WHERE table_schema = 'public'",
  );
  for (const { found } of rows) {
    const text = await runner.deps.pool.query(`SELECT 1 FROM "${found}" AS t WHERE t::text LIKE '%LEAK%'`);
    expect(text.rowCount, found).toBe(0);
  }
});

import { ExecuteRequestSchema, ExecutionSchema } from '@crucible/contracts/execution';
import type { ExecuteRequestInput } from '@crucible/contracts/execution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkerReport } from '@crucible/contracts/worker-report';
import { ensurePerson } from '../people/ensure-person.ts';
import { cancelRun } from '../runs/cancel-run.ts';
import { openRunners } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import { announceWorker } from '../workers/announce-worker.ts';
import { createExecution } from './create-execution.ts';
import type { NewExecution } from './create-execution.ts';
import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts';
import { getExecution } from './get-execution.ts';
import { waitForExecution } from './wait-for-execution.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
let idle: Runner;
let runner: Runner;

beforeAll(async () => {
  runners = await openRunners();
  idle = await runners.start();
  await ensurePerson(idle.deps, 'ada');
  await idle.deps.db.apiKey.create({
    data: { id: 'key', personId: 'ada', name: 'key', prefix: 'cru_', hash: 'hash', scopes: ['execute'] },
  });
});

afterAll(() => runners.close());

const patience = () => AbortSignal.timeout(20_000);

async function create(request: ExecuteRequestInput, more: Partial<NewExecution> = {}) {
  return createExecution(idle.deps, {
    personId: 'ada',
    apiKeyId: 'key',
    door: 'rest',
    request: ExecuteRequestSchema.parse(request),
    ...more,
  });
}

const failure = (code: string) => expect.objectContaining({ code });

describe('createExecution refuses', () => {
  it.each([
    ['an unknown language', { language: 'cobol', code: '' }, 'language_unknown'],
    ['more time than there is', { language: 'python', code: '', timeout: 3000 }, 'limit_too_high'],
    ['more memory than there is', { language: 'python', code: '', memoryLimit: '8g' }, 'limit_too_high'],
    ['more CPUs than there are', { language: 'python', code: '', cpus: 64 }, 'limit_too_high'],
    ['memory that no sandbox begins with', { language: 'python', code: '', memoryLimit: 1 }, 'invalid_input'],
    [
      'gVisor where there is none',
      { language: 'python', code: '', isolation: 'gvisor' },
      'isolation_unavailable',
    ],
    ['a NUL in an argument', { language: 'python', code: '', args: ['a\0b'] }, 'invalid_input'],
    [
      'what is no base64',
      { language: 'python', files: [{ path: 'a', content: '!', encoding: 'base64' }] },
      'invalid_input',
    ],
    [
      'two cases with one id',
      { language: 'python', code: '', cases: [{ id: 'a' }, { id: 'a' }] },
      'invalid_input',
    ],
  ] as const)('%s', async (_, request, code) => {
    await expect(create(request as ExecuteRequestInput)).rejects.toEqual(failure(code));
  });
});

describe('an idempotency key', () => {
  it('gives the same execution to the same request, however many come at once', async () => {
    const idempotency = { key: 'once', requestHash: 'same' };
    const created = await Promise.all(
      Array.from({ length: 8 }, () => create({ language: 'python', code: '1' }, { idempotency })),
    );
    expect(new Set(created.map(({ runId }) => runId)).size).toBe(1);
    expect(created.filter(({ isNew }) => isNew)).toHaveLength(1);
    const other = create(
      { language: 'python', code: '2' },
      { idempotency: { key: 'once', requestHash: 'other' } },
    );
    await expect(other).rejects.toEqual(failure('idempotency_conflict'));
    await forgetIdempotencyKeys(idle.deps, 60_000);
    await expect(create({ language: 'python', code: '1' }, { idempotency })).resolves.toMatchObject({
      isNew: false,
    });
    await forgetIdempotencyKeys(idle.deps, -60_000);
    await expect(create({ language: 'python', code: '1' }, { idempotency })).resolves.toMatchObject({
      isNew: true,
    });
  });
});

it('waits for a worker that has the isolation that was asked for', async () => {
  const worker = { processId: 'strict', instance: 'strict', version: '1' };
  const report = {} as WorkerReport;
  await announceWorker(idle.deps, worker, { isolations: ['standard', 'gvisor'], report });
  const { deps, worker: loop } = await runners.start(async () => ({}));
  const request = ExecuteRequestSchema.parse({ language: 'python', code: '', isolation: 'best' });
  const { runId } = await createExecution(deps, { personId: 'ada', apiKeyId: null, door: 'rest', request });
  const plain = await create({ language: 'python', code: '' });
  await waitForExecution(deps, { runId: plain.runId, signal: patience() });
  const job = await deps.db.job.findFirst({ where: { subjectId: runId } });
  expect(job).toMatchObject({ requires: 'gvisor', attempts: 0 });
  await cancelRun(deps, { runId, personId: 'ada' });
  await loop?.stop(0);
});

describe('an execution', () => {
  beforeAll(async () => {
    runner = await runners.start(async ({ request, write }) => {
      await write('out ');
      await write('err ', 'stderr');
      await write(Buffer.from(request.files[0]?.content ?? []).toString('hex'));
      return { status: 'nonzero_exit', exitCode: 3, isolation: 'standard' };
    });
  });

  it('is executed, waited for and told', async () => {
    const files = [{ path: 'main.py', content: '/wAB', encoding: 'base64' as const }];
    const { runId } = await create({ language: 'py', files, timeout: 1.5, cpus: 0.5 });
    await waitForExecution(idle.deps, { runId, signal: patience() });
    const execution = await getExecution(idle.deps, { runId, personId: 'ada' });
    expect(ExecutionSchema.parse(execution)).toMatchObject({
      status: 'nonzero_exit',
      exitCode: 3,
      language: 'python',
      version: '3.11.2',
      stdout: 'out ff0001',
      stderr: 'err ',
      output: 'out err ff0001',
      outputEncoding: 'utf8',
      queuePosition: null,
    });
    const encoded = await getExecution(idle.deps, { runId, personId: 'ada', outputEncoding: 'base64' });
    expect(encoded.output).toBe(Buffer.from('out err ff0001').toString('base64'));
    await expect(getExecution(idle.deps, { runId, personId: 'bob' })).rejects.toEqual(failure('not_found'));
    expect(await runner.deps.db.run.findUnique({ where: { id: runId } })).toMatchObject({
      door: 'rest',
      apiKeyId: 'key',
      cpus: 0.5,
      interactive: false,
      limits: expect.objectContaining({ wallMs: 1500 }),
    });
  });

  it('is not waited for longer than somebody is there', async () => {
    const { runId } = await create({ language: 'python', code: '' });
    await expect(waitForExecution(idle.deps, { runId, signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    await waitForExecution(idle.deps, { runId, signal: patience() });
    await expect(waitForExecution(idle.deps, { runId: 'nothing', signal: patience() })).rejects.toEqual(
      failure('not_found'),
    );
  });
});

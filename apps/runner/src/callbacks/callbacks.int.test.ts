import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { createProgram } from '../api/rest/program-fixture.ts';
import type { Program } from '../api/rest/program-fixture.ts';
import { startReceiver } from './receiver-fixture.ts';
import type { Receiver } from './receiver-fixture.ts';

const SOON = { timeout: 20_000 };

let receiver: Receiver;
let api: TestApi;
let program: Program;

beforeAll(async () => {
  receiver = await startReceiver();
  api = await startTestApi({ callbackRules: { ports: [receiver.port], allowPrivate: true } });
  program = createProgram(api.url, TEST_API_KEY);
});
afterEach(() => {
  receiver.answer((response) => void response.end());
});
afterAll(async () => {
  await api.stop();
  await receiver.close();
});

async function start(path: string): Promise<string> {
  const callbackUrl = `http://localhost:${receiver.port}${path}`;
  const { status, body } = await program.post('/execute', {
    language: 'python',
    code: '',
    wait: false,
    callbackUrl,
  });
  expect(status).toBe(202);
  return String(body?.['id']);
}

const receivedAt = (path: string) => receiver.requests.filter((request) => request.path === path);
const storedOf = (runId: string) => api.db.callback.findUniqueOrThrow({ where: { runId } });

it('sends the execution once it has ended, signed so that the receiver knows from whom', async () => {
  const id = await start('/signed');
  const execution = await api.executor.executionOf(id);
  await execution.write('hello\n');
  execution.finish();
  await expect.poll(() => receivedAt('/signed').length, SOON).toBe(1);
  const [request] = receivedAt('/signed');
  expect(request?.method).toBe('POST');
  expect(request?.headers).toMatchObject({ 'content-type': 'application/json', 'crucible-execution': id });
  expect(JSON.parse(request?.body ?? '')).toEqual((await program.get(`/executions/${id}`)).body);

  const secret = String((await program.get('/api-keys/current')).body?.['callbackSecret']);
  const [, at, signature] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(request?.headers['crucible-signature'])) ?? [];
  expect(createHmac('sha256', secret).update(`${at}.${request?.body}`).digest('hex')).toBe(signature);
  await expect.poll(async () => (await storedOf(id)).deliveredAt, SOON).not.toBeNull();
  expect(await storedOf(id)).toMatchObject({ attempts: 1, lastStatus: 200, lastError: null, failedAt: null });
});

it('sends it again until it is taken', async () => {
  receiver.answer((response) => {
    response.statusCode = receivedAt('/again').length < 2 ? 503 : 204;
    response.end();
  });
  const id = await start('/again');
  (await api.executor.executionOf(id)).finish();
  await expect.poll(async () => (await storedOf(id)).deliveredAt, SOON).not.toBeNull();
  expect(receivedAt('/again')).toHaveLength(2);
  expect(receivedAt('/again').map(({ body }) => body)).toEqual([
    receivedAt('/again')[0]?.body,
    receivedAt('/again')[0]?.body,
  ]);
  expect(await storedOf(id)).toMatchObject({ attempts: 2, lastStatus: 204 });
});

it('tells of an execution that was cancelled, too', async () => {
  const id = await start('/cancelled');
  await api.executor.executionOf(id);
  await program.delete(`/executions/${id}`);
  await expect.poll(() => receivedAt('/cancelled').length, SOON).toBe(1);
  expect(JSON.parse(receivedAt('/cancelled')[0]?.body ?? '')).toMatchObject({ id, status: 'cancelled' });
});

it('gives up at once where nothing may ever be sent', async () => {
  const id = await start('/refused');
  await api.db.callback.update({
    where: { runId: id },
    data: { url: `http://localhost:${receiver.port === 1 ? 2 : 1}/` },
  });
  (await api.executor.executionOf(id)).finish();
  await expect.poll(async () => (await storedOf(id)).failedAt, SOON).not.toBeNull();
  expect(await storedOf(id)).toMatchObject({
    attempts: 1,
    deliveredAt: null,
    lastError: expect.stringMatching(/port/),
  });
  expect(await api.db.job.count({ where: { subjectId: id } })).toBe(0);
});

it('does not make an execution wait whose owner waits for callbacks', async () => {
  receiver.answer(() => undefined);
  const slow = await Promise.all(Array.from({ length: 6 }, () => start('/slow')));
  for (const id of slow) (await api.executor.executionOf(id)).finish();
  await expect.poll(() => receivedAt('/slow').length, SOON).toBeGreaterThan(0);
  const { body } = await program.post('/execute', { language: 'python', code: '', wait: false });
  (await api.executor.executionOf(String(body?.['id']))).finish();
  await expect
    .poll(async () => (await program.get(`/executions/${String(body?.['id'])}`)).body, SOON)
    .toMatchObject({ status: 'completed' });
});

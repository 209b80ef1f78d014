import { ExecutionPageSchema, ExecutionSchema } from '@crucible/contracts/execution';
import type { Execution } from '@crucible/contracts/execution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { createProgram } from './program-fixture.ts';
import type { Answer, Program } from './program-fixture.ts';

const SOON = { timeout: 10_000 };

let api: TestApi;
let program: Program;

beforeAll(async () => {
  api = await startTestApi({ maxUnfinishedRunsPerPerson: 40 });
  program = createProgram(api.url, TEST_API_KEY);
});
afterAll(() => api.stop());

const CODE = { language: 'python', code: 'print(1)' };
const LATER = { ...CODE, wait: false };

async function started(body: object = LATER): Promise<string> {
  const answer = await program.post('/execute', body);
  expect(answer).toMatchObject({ status: 202 });
  return executionOf(answer).id;
}

function executionOf({ body }: Answer): Execution {
  return ExecutionSchema.parse(body);
}

const pageOf = async (path: string) => ExecutionPageSchema.parse((await program.get(path)).body);

/** The id of the newest execution. */
async function newest(): Promise<string> {
  return (await pageOf('/executions?limit=1')).items[0]?.id ?? '';
}

describe('POST /execute', () => {
  it('answers when the program has ended', async () => {
    const before = await newest();
    const answering = program.post('/execute', { ...CODE, stdin: 'in', args: ['a'], env: { NAME: 'value' } });
    await expect.poll(newest, SOON).not.toBe(before);
    const { request, write, finish } = await api.executor.executionOf(await newest());
    expect(request).toMatchObject({ args: ['a'], env: { NAME: 'value' } });
    await write('out\n');
    await write('err\n', 'stderr');
    finish({ exitCode: 3, status: 'nonzero_exit' });
    const answer = await answering;
    expect(answer.status).toBe(200);
    expect(executionOf(answer)).toMatchObject({
      ...{ status: 'nonzero_exit', exitCode: 3, language: 'python', version: '3.11.2' },
      ...{ stdout: 'out\n', stderr: 'err\n', output: 'out\nerr\n', truncated: false },
      instance: 'test',
    });
    expect(answer.headers.get('location')).toBe(`/executions/${executionOf(answer).id}`);
  });

  it('answers at once where nobody wants to wait', async () => {
    const id = await started();
    const { finish } = await api.executor.executionOf(id);
    expect((await program.get(`/executions/${id}`)).body).toMatchObject({
      status: 'running',
      finishedAt: null,
    });
    finish();
    await expect
      .poll(async () => (await program.get(`/executions/${id}`)).body, SOON)
      .toMatchObject({ status: 'completed', exitCode: 0 });
  });

  it('goes on when whoever asked goes away', async () => {
    const before = await newest();
    const leaving = new AbortController();
    const asked = program.send('/execute', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(CODE),
      signal: leaving.signal,
    });
    asked.catch(() => undefined);
    await expect.poll(newest, SOON).not.toBe(before);
    const id = await newest();
    const { finish } = await api.executor.executionOf(id);
    leaving.abort();
    await expect(asked).rejects.toThrow('aborted');
    finish();
    await expect
      .poll(async () => (await program.get(`/executions/${id}`)).body, SOON)
      .toMatchObject({ status: 'completed' });
  });

  it('does not wait for ever', async () => {
    const hasty = await startTestApi({ maxWaitMs: 50 });
    try {
      const answer = await createProgram(hasty.url, TEST_API_KEY).post('/execute', CODE);
      expect(answer.status).toBe(202);
      expect(executionOf(answer).finishedAt).toBeNull();
    } finally {
      await hasty.stop();
    }
  });

  it('has bytes in base64 for those who want them', async () => {
    const id = await started({ ...LATER, outputEncoding: 'base64' });
    const { write, finish } = await api.executor.executionOf(id);
    await write('ü');
    finish();
    await expect
      .poll(async () => (await program.get(`/executions/${id}?outputEncoding=base64`)).body, SOON)
      .toMatchObject({
        stdout: Buffer.from('ü').toString('base64'),
        outputEncoding: 'base64',
        status: 'completed',
      });
  });

  it('runs no more of one owner than there is room for', async () => {
    const small = await startTestApi({ maxUnfinishedRunsPerPerson: 2 });
    try {
      const client = createProgram(small.url, TEST_API_KEY);
      const answers = [];
      for (let count = 0; count < 3; count += 1) answers.push(await client.post('/execute', LATER));
      expect(answers.map(({ status }) => status)).toEqual([202, 202, 429]);
      expect(answers[2]?.body).toMatchObject({ code: 'too_many_runs' });
      expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await small.stop();
    }
  });
});

describe('POST /api/eval', () => {
  it('runs Python unless told otherwise', async () => {
    const before = await newest();
    const answering = program.post('/api/eval', { code: 'print(1)' });
    await expect.poll(newest, SOON).not.toBe(before);
    const { write, finish } = await api.executor.executionOf(await newest());
    await write('1\n');
    finish();
    expect((await answering).body).toMatchObject({ language: 'python', stdout: '1\n', status: 'completed' });
    expect((await program.post('/api/eval', { code: '', language: 'cobol' })).body).toMatchObject({
      code: 'language_unknown',
    });
    expect((await program.post('/api/eval', { code: '', timeout: 1 })).body).toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('Idempotency-Key', () => {
  const send = (key: string, body: object) => program.post('/execute', body, { 'idempotency-key': key });

  it('makes one execution of any number of requests, however fast they come', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => send('same', LATER)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 32 }, () => 202));
    const ids = new Set(answers.map((answer) => executionOf(answer).id));
    expect(ids.size).toBe(1);
    const replayed = answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true');
    expect(replayed).toHaveLength(31);
    (await api.executor.executionOf([...ids][0] ?? '')).finish();
  });

  it('tells the result of the first to whoever comes later and waits', async () => {
    const first = executionOf(await send('later', LATER));
    const waiting = send('later', CODE);
    (await api.executor.executionOf(first.id)).finish();
    expect(executionOf(await waiting)).toMatchObject({ id: first.id, status: 'completed' });
  });

  it('is refused for another request', async () => {
    const { id } = executionOf(await send('mine', LATER));
    const { status, body } = await send('mine', { ...LATER, code: 'print(2)' });
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
    (await api.executor.executionOf(id)).finish();
  });

  it.each(['', ' ', 'a b', 'x'.repeat(256)])('cannot be %j', async (key) => {
    const { status, body } = await send(key, LATER);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', issues: [{ path: 'idempotency-key' }] },
    });
  });
});

describe('executions', () => {
  it('are cancelled while they run, and once only', async () => {
    const id = await started();
    await api.executor.executionOf(id);
    expect([200, 202]).toContain((await program.delete(`/executions/${id}`)).status);
    await expect
      .poll(async () => (await program.get(`/executions/${id}`)).body, SOON)
      .toMatchObject({ status: 'cancelled' });
    const again = await program.delete(`/executions/${id}`);
    expect({ status: again.status, body: again.body }).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
  });

  it('are listed page by page, newest first, each once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const id = await started();
      ids.unshift(id);
      (await api.executor.executionOf(id)).finish();
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (seen.length < 5 && next !== null) {
      const page = await pageOf(`/executions?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.nextCursor;
    }
    expect(seen.slice(0, 5)).toEqual(ids);
  });

  it.each([
    ['/executions?limit=0', 'limit'],
    ['/executions?limit=101', 'limit'],
    ['/executions?limit=many', 'limit'],
    ['/executions?limit=1&limit=2', 'limit'],
    ['/executions?page=2', ''],
    ['/executions/no', 'id'],
    [`/executions/${'a'.repeat(21)}?outputEncoding=latin1`, 'outputEncoding'],
    ['/executions/..%2f..%2fetc', 'id'],
  ])('are not asked for like this: %s', async (path, field) => {
    const { status, body } = await program.get(path);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', issues: [{ path: field }] },
    });
  });

  it('that nobody made are not found', async () => {
    expect((await program.get(`/executions/${'a'.repeat(21)}`)).body).toMatchObject({ code: 'not_found' });
    expect((await program.get('/executions?cursor=nonsense')).body).toMatchObject({ code: 'invalid_input' });
  });
});

describe('GET /images', () => {
  it('tells what code can be run in, and whether it is there', async () => {
    const { body } = await program.get('/images');
    expect(body?.['images']).toEqual([
      expect.objectContaining({
        name: 'python',
        languages: [expect.objectContaining({ id: 'python', version: '3.11.2' })],
      }),
    ]);
    const pulled = await program.post('/images/pull', {});
    expect(pulled.body?.['images']).toEqual([
      expect.objectContaining({
        name: 'python',
        status: 'unavailable',
        message: expect.stringMatching(/npm run images/),
      }),
    ]);
    expect((await program.post('/images/pull', { images: ['nothing'] })).body).toMatchObject({
      code: 'invalid_input',
    });
  });
});

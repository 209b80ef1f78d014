import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { judge0Client, TOKEN } from './judge0-client-fixture.ts';
import type { Judge0Client } from './judge0-client-fixture.ts';

let api: TestApi;
let client: Judge0Client;

beforeAll(async () => {
  api = await startTestApi({ maxUnfinishedRunsPerPerson: 6 });
  client = judge0Client(api.url);
});
afterAll(() => api.stop());

const HELLO = { source_code: 'print(1)', language_id: 71 };
const GOOD = { ...HELLO, language_id: 71 };

async function submit(body: object = HELLO): Promise<{ token: string; runId: string }> {
  const created = await client.post('/submissions', body);
  expect(created).toMatchObject({ status: 201, body: { token: TOKEN } });
  const { token } = created.body as { token: string };
  const { runId } = await api.db.judge0Submission.findUniqueOrThrow({ where: { token } });
  return { token, runId };
}

async function finish(runId: string): Promise<void> {
  (await api.executor.executionOf(runId)).finish();
  await expect.poll(() => api.db.run.count({ where: { id: runId, finishedAt: null } })).toBe(0);
}

describe('what is wrong with a submission is said by field', () => {
  it.each([
    [{}, { language_id: ["can't be blank"], source_code: ["can't be blank"] }],
    [{ ...GOOD, language_id: 150_000 }, { language_id: ["language with id 150000 doesn't exist"] }],
    [{ ...GOOD, language_id: 'python' }, { language_id: ["language with id 0 doesn't exist"] }],
    [{ ...GOOD, language_id: {} }, { language_id: ["language with id 0 doesn't exist"] }],
    [{ ...GOOD, source_code: ' \n' }, { source_code: ["can't be blank"] }],
    [{ ...GOOD, source_code: 1 }, { source_code: ['is invalid'] }],
    [{ ...GOOD, wall_time_limit: 21 }, { wall_time_limit: ['must be less than or equal to 10'] }],
    [{ ...GOOD, wall_time_limit: 0.5 }, { wall_time_limit: ['must be greater than or equal to 1'] }],
    [{ ...GOOD, wall_time_limit: 0 }, { wall_time_limit: ['must be greater than or equal to 1'] }],
    [{ ...GOOD, cpu_time_limit: 0 }, { cpu_time_limit: ['must be greater than 0'] }],
    [{ ...GOOD, cpu_time_limit: -1 }, { cpu_time_limit: ['must be greater than 0'] }],
    [{ ...GOOD, cpu_time_limit: 'long' }, { cpu_time_limit: ['is not a number'] }],
    [{ ...GOOD, cpu_time_limit: [] }, { cpu_time_limit: ['is not a number'] }],
    [{ ...GOOD, cpu_extra_time: 6 }, { cpu_extra_time: ['must be less than or equal to 5'] }],
    [{ ...GOOD, memory_limit: 2047 }, { memory_limit: ['must be greater than or equal to 2048'] }],
    [{ ...GOOD, memory_limit: 0 }, { memory_limit: ['must be greater than or equal to 2048'] }],
    [{ ...GOOD, memory_limit: -1 }, { memory_limit: ['must be greater than or equal to 2048'] }],
    [{ ...GOOD, memory_limit: 3000.5 }, { memory_limit: ['must be an integer'] }],
    [{ ...GOOD, stack_limit: 128_001 }, { stack_limit: ['must be less than or equal to 128000'] }],
    [
      { ...GOOD, max_processes_and_or_threads: 0 },
      { max_processes_and_or_threads: ['must be greater than or equal to 1'] },
    ],
    [{ ...GOOD, max_file_size: 0 }, { max_file_size: ['must be greater than 0'] }],
    [{ ...GOOD, number_of_runs: 21 }, { number_of_runs: ['must be less than or equal to 20'] }],
    [{ ...GOOD, number_of_runs: 0 }, { number_of_runs: ['must be greater than or equal to 1'] }],
    [{ ...GOOD, enable_network: true }, { enable_network: ['enabling network is not allowed'] }],
    [
      { ...GOOD, compiler_options: 'x'.repeat(513) },
      { compiler_options: ['is too long (maximum is 512 characters)'] },
    ],
    [
      { ...GOOD, command_line_arguments: `it's` },
      { command_line_arguments: ['has a quote that is not closed'] },
    ],
    [{ ...GOOD, additional_files: 'no zip' }, { additional_files: ['is not a zip archive'] }],
    [{ ...GOOD, callback_url: 'ftp://example.org' }, { callback_url: ['is invalid'] }],
    [
      { ...GOOD, callback_url: 'http://example.org:22/' },
      { callback_url: [expect.stringContaining('Its port, 22, is not allowed.')] },
    ],
  ])('%j', async (body, errors) => {
    expect(await client.post('/submissions', body)).toMatchObject({ status: 422, body: errors });
  });

  it.each(['', 'null', '[]', '1', '"text"'])('of which there is nothing: %j', async (body) => {
    expect((await client.post('/submissions', body)).status).toBe(422);
  });

  it('and no JSON is a 400 without a stack', async () => {
    const { status, text } = await client.post('/submissions', '{"source_code":');
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({ error: 'The request is not valid JSON.' });
  });

  it('fields that there are not', async () => {
    const { token, runId } = await submit();
    for (const path of [
      `/submissions/${token}?fields=stdout,x,y`,
      `/submissions/batch?tokens=${token}&fields=x,y`,
    ]) {
      expect(await client.get(path)).toMatchObject({
        status: 400,
        body: { error: 'invalid fields: [x, y]' },
      });
    }
    await finish(runId);
  });
});

describe('a submission on its way', () => {
  it('is in the queue or processed, and cannot be deleted', async () => {
    const { token, runId } = await submit();
    await api.executor.executionOf(runId);
    expect((await client.get(`/submissions/${token}`)).body).toEqual({
      ...{ stdout: null, time: null, memory: null, stderr: null, token, compile_output: null, message: null },
      status: { id: 2, description: 'Processing' },
    });
    expect(await client.delete(`/submissions/${token}`)).toMatchObject({
      status: 400,
      body: { error: 'submission cannot be deleted because its status is 2 (Processing)' },
    });
    await finish(runId);
  });

  it('is deleted with everything that came of it', async () => {
    const { token, runId } = await submit({ ...HELLO, expected_output: '' });
    await finish(runId);
    const deleted = await client.delete(`/submissions/${token}?fields=token,source_code,status_id`);
    expect(deleted).toMatchObject({
      status: 200,
      body: { token, source_code: 'cHJpbnQoMSk=\n', status_id: 3 },
    });
    expect((await client.get(`/submissions/${token}`)).status).toBe(404);
    expect(await api.db.run.count({ where: { id: runId } })).toBe(0);
  });

  it('meets a full queue', async () => {
    const runIds: string[] = [];
    for (let sent = 0; sent < 6; sent += 1) runIds.push((await submit()).runId);
    const full = { status: 503, body: { error: 'queue is full' } };
    expect(await client.post('/submissions', HELLO)).toMatchObject(full);
    expect(await client.post('/submissions/batch', { submissions: [HELLO] })).toMatchObject(full);
    await Promise.all(runIds.map(finish));
  });

  it('has its result put to its callback, in base64', async () => {
    const received = Promise.withResolvers<{ method: string | undefined; body: unknown }>();
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => received.resolve({ method: request.method, body: JSON.parse(text) }));
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const other = await startTestApi({ callbackRules: { ports: [port], allowPrivate: true } });
    try {
      const { body } = await judge0Client(other.url).post('/submissions', {
        ...HELLO,
        callback_url: `http://127.0.0.1:${port}/`,
      });
      const { token } = body as { token: string };
      const { runId } = await other.db.judge0Submission.findUniqueOrThrow({ where: { token } });
      const execution = await other.executor.executionOf(runId);
      await execution.write('1\n');
      execution.finish();
      expect(await received.promise).toEqual({
        method: 'PUT',
        body: {
          ...{ stdout: 'MQo=\n', time: expect.any(String), memory: expect.any(Number), stderr: null, token },
          ...{ compile_output: null, message: null, status: { id: 3, description: 'Accepted' } },
        },
      });
    } finally {
      await other.stop();
      server.close();
    }
  });
});

describe('several submissions', () => {
  it.each([
    [{ submissions: [] }, 'there should be at least one submission in a batch'],
    [{}, 'there should be at least one submission in a batch'],
    [{ submissions: 'x' }, 'there should be at least one submission in a batch'],
    [
      { submissions: Array.from({ length: 21 }, () => HELLO) },
      'number of submissions in a batch should be less than or equal to 20',
    ],
  ])('are refused', async (body, error) => {
    expect(await client.post('/submissions/batch', body)).toMatchObject({ status: 400, body: { error } });
  });

  it('of which none is right are a 422', async () => {
    const { status, body } = await client.post('/submissions/batch', { submissions: [{}, 'x'] });
    const errors = { language_id: ["can't be blank"], source_code: ["can't be blank"] };
    expect({ status, body }).toEqual({ status: 422, body: [errors, errors] });
  });

  it('are asked for by their tokens', async () => {
    expect((await client.get('/submissions/batch')).status).toBe(400);
    const many = Array.from({ length: 21 }, () => 'x').join(',');
    expect((await client.get(`/submissions/batch?tokens=${many}`)).status).toBe(400);
    expect((await client.get('/submissions/batch?tokens=x')).body).toEqual({ submissions: [null] });
  });

  it('are listed in pages', async () => {
    const other = await startTestApi();
    const lister = judge0Client(other.url);
    try {
      const tokens: string[] = [];
      for (let sent = 0; sent < 3; sent += 1) {
        const { body } = await lister.post('/submissions', HELLO);
        tokens.unshift((body as { token: string }).token);
      }
      const first = await lister.get('/submissions?per_page=2&fields=token');
      expect(first.body).toEqual({
        submissions: tokens.slice(0, 2).map((token) => ({ token })),
        meta: { current_page: 1, next_page: 2, prev_page: null, total_pages: 2, total_count: 3 },
      });
      const second = await lister.get('/submissions?per_page=2&page=2&fields=token');
      expect(second.body).toEqual({
        submissions: tokens.slice(2).map((token) => ({ token })),
        meta: { current_page: 2, next_page: null, prev_page: 1, total_pages: 2, total_count: 3 },
      });
      expect(await lister.get('/submissions?page=0')).toMatchObject({
        status: 400,
        body: { error: 'invalid page: 0' },
      });
      expect((await lister.get('/submissions?per_page=-1')).status).toBe(400);
    } finally {
      await other.stop();
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngineApi } from '../doors/engine-api-fixture.ts';
import type { EngineApi } from '../doors/engine-api-fixture.ts';
import { EXCHANGES, PYTHON } from './exchanges-fixture.ts';
import { answered, encoded, judge0Client, SECONDS, TOKEN } from './judge0-client-fixture.ts';
import type { Judge0Client } from './judge0-client-fixture.ts';

let api: EngineApi;
let client: Judge0Client;

beforeAll(async () => {
  api = await startEngineApi({ maxUnfinishedRunsPerPerson: 100 });
  client = judge0Client(api.url);
});
afterAll(() => api.stop());

const TEXTS = ['source_code', 'stdin', 'expected_output'];

describe.each([
  ['plain', false],
  ['base64', true],
])('in %s', (_mode, isBase64) => {
  const mode = `base64_encoded=${isBase64}`;
  const encodedRequest = (request: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(request).map(([name, value]) => [
        name,
        TEXTS.includes(name) ? encoded(value, isBase64) : value,
      ]),
    );

  it.concurrent.each(EXCHANGES)('$what', async ({ request, answer }) => {
    const { compile_output: compiled = null, exit_code, exit_signal, status } = answer;
    const isCompileError = status.id === 6;
    const expected = {
      stdout: answered(answer.stdout, isBase64),
      time: isCompileError ? null : SECONDS,
      memory: isCompileError ? null : expect.any(Number),
      stderr: answered(answer.stderr, isBase64),
      token: TOKEN,
      compile_output: answered(compiled, isBase64),
      message: answered(answer.message, isBase64),
      status,
    };
    const created = await client.post(`/submissions?${mode}&wait=true`, encodedRequest(request));
    expect(created.status).toBe(201);
    expect(created.body).toEqual(expected);
    const { token } = created.body as { token: string };

    const asked = await client.get(`/submissions/${token}?${mode}`);
    expect(asked).toMatchObject({ status: 200, body: created.body });
    const more = await client.get(
      `/submissions/${token}?${mode}&fields=exit_code,exit_signal,status_id,wall_time`,
    );
    expect(more.body).toEqual({
      ...{ exit_code, exit_signal, status_id: status.id },
      wall_time: isCompileError ? null : SECONDS,
    });
  });

  it('everything that there is to know', async () => {
    const request = encodedRequest({
      ...{ source_code: 'print(input())', language_id: PYTHON, stdin: 'in', expected_output: 'in' },
      ...{ cpu_time_limit: 2, cpu_extra_time: 0.5, wall_time_limit: 4, memory_limit: 100_000 },
      ...{ stack_limit: 32_000, max_processes_and_or_threads: 30, max_file_size: 512, number_of_runs: 2 },
      ...{ compiler_options: '-O2', command_line_arguments: 'a b', enable_network: false },
      ...{ enable_per_process_and_thread_time_limit: true, redirect_stderr_to_stdout: true },
    });
    const { body } = await client.post(`/submissions?${mode}&wait=true&fields=*`, request);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(body).toEqual({
      ...request,
      ...{ enable_per_process_and_thread_memory_limit: false, additional_files: null, callback_url: null },
      source_code: answered('print(input())', isBase64),
      stdin: answered('in', isBase64),
      expected_output: answered('in', isBase64),
      stdout: answered('in\n', isBase64),
      ...{ stderr: null, compile_output: null, message: null, exit_code: 0, exit_signal: null },
      ...{ time: SECONDS, wall_time: SECONDS, memory: expect.any(Number), token: TOKEN },
      ...{ status_id: 3, status: { id: 3, description: 'Accepted' } },
      ...{ created_at: time, queued_at: time, started_at: time, finished_at: time, updated_at: time },
      ...{ queue_host: null, execution_host: 'test' },
      language: { id: PYTHON, name: expect.stringMatching(/^Python \(3\.\d+\.\d+\)$/) },
    });
  });

  it('several at once, some of which are wrong', async () => {
    const submission = encodedRequest({ source_code: 'print(1)', language_id: PYTHON });
    const created = await client.post(`/submissions/batch?${mode}`, {
      submissions: [submission, { language_id: 150_000 }, submission],
    });
    expect(created).toMatchObject({
      status: 201,
      body: [
        { token: TOKEN },
        { language_id: ["language with id 150000 doesn't exist"], source_code: ["can't be blank"] },
        { token: TOKEN },
      ],
    });
    const tokens = (created.body as { token?: string }[]).flatMap(({ token }) => token ?? []);
    const path = `/submissions/batch?${mode}&fields=token,stdout,status_id&tokens=${tokens.join(',')},nothing`;
    await expect
      .poll(async () => (await client.get(path)).body, { timeout: 20_000 })
      .toEqual({
        submissions: [
          ...tokens.map((token) => ({ token, stdout: answered('1\n', isBase64), status_id: 3 })),
          null,
        ],
      });
  });
});

describe('bytes that are no text', () => {
  const request = { source_code: 'import os\nos.write(1, os.read(0, 10))', language_id: PYTHON };
  const error =
    'some attributes for this submission cannot be converted to UTF-8, use base64_encoded=true query parameter';
  const bytes = Buffer.from([0xff, 0x00, 0x0a]);

  it('go in and out in base64', async () => {
    const sent = {
      source_code: Buffer.from(request.source_code).toString('base64'),
      language_id: PYTHON,
      ...{ stdin: bytes.toString('base64'), expected_output: bytes.toString('base64') },
    };
    const { body } = await client.post('/submissions?wait=true&base64_encoded=true', sent);
    expect(body).toMatchObject({ stdout: '/wAK\n', status: { id: 3 } });
    const { token } = body as { token: string };
    const plain = await client.get(`/submissions/${token}`);
    expect(plain).toMatchObject({ status: 400, body: { error } });
    const batch = await client.get(`/submissions/batch?tokens=${token}`);
    expect(batch).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('for one or more submissions cannot be converted') },
    });
    const harmless = await client.get(`/submissions/${token}?fields=status,time`);
    expect(harmless.status).toBe(200);
  });

  it('leave somebody who waited with the token', async () => {
    const source = 'import os\nos.write(1, bytes([255]))';
    const { status, body } = await client.post('/submissions?wait=true', { ...request, source_code: source });
    expect({ status, body }).toEqual({ status: 201, body: { token: TOKEN, error } });
  });
});

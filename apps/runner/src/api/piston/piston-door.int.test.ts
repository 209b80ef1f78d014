import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ maxUnfinishedRunsPerPerson: 6 });
});
afterAll(() => api.stop());

const JOB = { language: 'python', version: '*', files: [{ content: 'print(1)' }] };
const JSON_TYPE = { 'content-type': 'application/json' };

async function ask(method: string, path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${TEST_API_KEY}`, ...(init.headers as Record<string, string>) };
  const response = await fetch(`${api.url}/api/v2${path}`, { method, ...init, headers });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const execute = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  ask('POST', '/execute', { headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('what is wrong with a job is said in the words of Piston', () => {
  it.each([
    [{}, 'language is required as a string'],
    [{ ...JOB, language: 1 }, 'language is required as a string'],
    [{ ...JOB, version: undefined }, 'version is required as a string'],
    [{ ...JOB, version: 3 }, 'version is required as a string'],
    [{ ...JOB, files: undefined }, 'files is required as an array'],
    [{ ...JOB, files: {} }, 'files is required as an array'],
    [{ ...JOB, files: [{}] }, 'files[0].content is required as a string'],
    [{ ...JOB, files: [null] }, 'files[0].content is required as a string'],
    [{ ...JOB, files: [{ content: '' }, { content: 1 }] }, 'files[1].content is required as a string'],
    [{ ...JOB, files: [] }, 'files must include at least one utf8 encoded file'],
    [
      { ...JOB, files: [{ content: 'eA==', encoding: 'base64' }] },
      'files must include at least one utf8 encoded file',
    ],
    [{ ...JOB, language: 'cobol' }, 'cobol-* runtime is unknown'],
    [{ ...JOB, version: '2.x' }, 'python-2.x runtime is unknown'],
    [{ ...JOB, version: 'newest' }, 'python-newest runtime is unknown'],
    [{ ...JOB, run_timeout: '3000' }, 'If specified, run_timeout must be a number'],
    [{ ...JOB, run_timeout: 10_001 }, 'run_timeout cannot exceed the configured limit of 10000'],
    [{ ...JOB, compile_timeout: -1 }, 'compile_timeout must be non-negative'],
    [{ ...JOB, run_cpu_time: -5 }, 'run_cpu_time must be non-negative'],
    [{ ...JOB, compile_cpu_time: 10_001 }, 'compile_cpu_time cannot exceed the configured limit of 10000'],
    [{ ...JOB, run_memory_limit: -2 }, 'run_memory_limit must be non-negative'],
    [
      { ...JOB, run_memory_limit: 2 ** 40 },
      `run_memory_limit cannot exceed the configured limit of ${2 ** 28}`,
    ],
    [{ ...JOB, run_timeout: 0 }, 'run_timeout must be above zero: there is no unlimited'],
    [{ ...JOB, compile_memory_limit: 0 }, 'compile_memory_limit must be above zero: there is no unlimited'],
    [{ ...JOB, stdin: 1 }, 'stdin must be a string'],
    [{ ...JOB, args: [1] }, 'args must be an array of strings'],
    [{ ...JOB, args: ['a\0b'] }, 'An argument cannot contain a NUL character.'],
    ['{"language":', 'The request is not valid JSON.'],
    ['', 'The request is not valid JSON.'],
    ['null', 'language is required as a string'],
    ['[]', 'language is required as a string'],
  ])('%j', async (body, message) => {
    const { status, body: answer } = await execute(body);
    expect({ status, answer }).toEqual({ status: 400, answer: { message } });
  });

  it.each(['../evil', '/etc/passwd', 'a/../../evil', './../evil', 'a\\b', 'a\0b', '..'])(
    'the file name %j',
    async (name) => {
      const { status, body } = await execute({ ...JOB, files: [{ name, content: '' }] });
      expect(status).toBe(400);
      expect(body).toEqual({ message: expect.stringMatching(/^files\[0\]\.name is not a name inside/) });
    },
  );

  it('two files of one name', async () => {
    const file = { name: 'a.py', content: '' };
    expect(await execute({ ...JOB, files: [file, file] })).toMatchObject({
      status: 400,
      body: { message: 'files: Two files have the same name.' },
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/xml'])(
    'a body of type %s',
    async (type) => {
      expect(await execute(JOB, { 'content-type': type })).toMatchObject({
        status: 415,
        body: { message: 'requests must be of type application/json' },
      });
    },
  );

  it('more than any job can have', async () => {
    expect((await execute({ ...JOB, stdin: 'x'.repeat(9 * 2 ** 20) })).status).toBe(413);
    expect((await execute({ ...JOB, stdin: 'x'.repeat(2 ** 20 + 1) })).status).toBe(400);
  });
});

describe('a job', () => {
  async function limitsOf(more: object): Promise<unknown> {
    const answered = execute({ ...JOB, ...more });
    await expect.poll(() => api.db.run.count({ where: { finishedAt: null } })).toBe(1);
    const run = await api.db.run.findFirstOrThrow({ where: { finishedAt: null } });
    (await api.executor.executionOf(run.id)).finish();
    expect((await answered).status).toBe(200);
    return { ...(run.limits as object), compile: run.compileLimits };
  }

  it.each([
    [{}, { wallMs: 3000, cpuMs: 3000, memoryBytes: 2 ** 28, compile: { wallMs: 10_000, cpuMs: 10_000 } }],
    [
      { run_timeout: null, run_memory_limit: -1, compile_memory_limit: -1 },
      { wallMs: 3000, cpuMs: 3000, memoryBytes: 2 ** 28 },
    ],
    [{ run_timeout: 5000 }, { wallMs: 5000, cpuMs: 5000 }],
    [{ run_timeout: 1000 }, { wallMs: 1000, cpuMs: 3000 }],
    [
      { run_cpu_time: 100, run_timeout: 500.5 },
      { wallMs: 501, cpuMs: 100 },
    ],
    [{ run_memory_limit: 20_000_000 }, { memoryBytes: 20_000_000 }],
    [{ run_memory_limit: 1 }, { memoryBytes: 16 * 2 ** 20 }],
    [{ compile_timeout: 5, compile_cpu_time: 6 }, { compile: { wallMs: 5, cpuMs: 6 } }],
  ])('that asks for %j gets what is right', async (more, limits) => {
    expect(await limitsOf(more)).toMatchObject(limits);
  });

  it('is stopped when its client hangs up', async () => {
    const leaving = new AbortController();
    const asked = ask('POST', '/execute', {
      headers: JSON_TYPE,
      body: JSON.stringify(JOB),
      signal: leaving.signal,
    });
    await expect.poll(() => api.db.run.count({ where: { status: 'running' } })).toBe(1);
    leaving.abort();
    await expect(asked).rejects.toThrow('aborted');
    await expect.poll(() => api.db.run.count({ where: { finishedAt: null } })).toBe(0);
    expect(await api.db.run.findFirst({ orderBy: { createdAt: 'desc' } })).toMatchObject({
      status: 'cancelled',
    });
  });
});

describe('who may come in', () => {
  it.each([
    ['nobody without a key', {}, 401],
    ['nobody with a key that is none', { authorization: 'Bearer nonsense' }, 401],
    ['nobody with a key in the address', {}, 401],
    ['no page of another site', { authorization: TEST_API_KEY, origin: 'https://evil.example.net' }, 403],
  ])('%s', async (_who, headers, status) => {
    for (const path of ['/runtimes', '/packages', `/runtimes?key=${TEST_API_KEY}`]) {
      const response = await fetch(`${api.url}/api/v2${path}`, { headers });
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ message: expect.any(String) });
    }
  });

  it('a key that may only read sees languages and executes nothing', async () => {
    const made = await fetch(`${api.url}/api-keys`, {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: `Bearer ${TEST_API_KEY}` },
      body: JSON.stringify({ name: 'reader', scopes: ['read'] }),
    });
    const { secret } = (await made.json()) as { secret: string };
    const authorization = `Bearer ${secret}`;
    expect((await ask('GET', '/runtimes', { headers: { authorization } })).status).toBe(200);
    expect((await execute(JOB, { ...JSON_TYPE, authorization })).status).toBe(403);
  });

  it('a key, as often as it may', async () => {
    const busy = await startTestApi({ requestsPerMinutePerKey: 2 });
    try {
      const get = () =>
        fetch(`${busy.url}/api/v2/runtimes`, { headers: { authorization: `Bearer ${TEST_API_KEY}` } });
      const statuses = [(await get()).status, (await get()).status];
      const refused = await get();
      expect([...statuses, refused.status]).toEqual([200, 200, 429]);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toEqual({ message: expect.stringContaining('2 requests a minute') });
    } finally {
      await busy.stop();
    }
  });
});

describe('the rest of it', () => {
  it('lists languages, also as packages', async () => {
    const python = { language: 'python', version: '3.11.2', aliases: ['py'] };
    expect((await ask('GET', '/runtimes')).body).toEqual([python]);
    expect((await ask('GET', '/packages')).body).toEqual([
      { language: 'python', language_version: '3.11.2', installed: true },
    ]);
  });

  it.each(['POST', 'DELETE'])('does not change packages: %s', async (method) => {
    const body = JSON.stringify({ language: 'python', version: '3.12.0' });
    const refused = await ask(method, '/packages', { headers: JSON_TYPE, body });
    expect(refused).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('cannot be installed') },
    });
  });

  it.each(['/nowhere', '/execute/more', '/'])('finds nothing at %s', async (path) => {
    expect(await ask('GET', path)).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });
});

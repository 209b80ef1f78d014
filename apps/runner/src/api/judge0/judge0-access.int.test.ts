import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { judge0Client } from './judge0-client-fixture.ts';
import type { Judge0Client } from './judge0-client-fixture.ts';

let api: TestApi;
let client: Judge0Client;

beforeAll(async () => {
  api = await startTestApi();
  client = judge0Client(api.url);
});
afterAll(() => api.stop());

const HELLO = { source_code: 'print(1)', language_id: 71 };

/** A submission that has ended. */
async function submitted(): Promise<string> {
  const { body } = await client.post('/submissions', HELLO);
  const { token } = body as { token: string };
  const { runId } = await api.db.judge0Submission.findUniqueOrThrow({ where: { token } });
  (await api.executor.executionOf(runId)).finish();
  await expect.poll(() => api.db.run.count({ where: { id: runId, finishedAt: null } })).toBe(0);
  return token;
}

describe('who may come in', () => {
  it.each([
    ['nobody without a key', {}],
    ['nobody with another key', { 'x-auth-token': `cru_${'x'.repeat(43)}` }],
    ['nobody with a key in the address', { 'x-auth-token': '' }],
  ])('%s', async (_who, headers) => {
    const stranger = judge0Client(api.url, headers);
    for (const path of ['/submissions', '/languages', `/about?X-Auth-Token=${TEST_API_KEY}`]) {
      expect(await stranger.get(path)).toMatchObject({ status: 401, text: '' });
    }
    expect(await stranger.post('/submissions', HELLO)).toMatchObject({ status: 401, text: '' });
  });

  it('only those with a key of their own may list and delete', async () => {
    const nobody = judge0Client(api.url, { 'x-auth-token': TEST_API_KEY });
    const token = await submitted();
    expect(await nobody.get('/submissions')).toMatchObject({ status: 403, text: '' });
    expect(await nobody.delete(`/submissions/${token}`)).toMatchObject({ status: 403, text: '' });
  });

  it("nobody sees somebody else's submissions", async () => {
    const token = await submitted();
    const program = judge0Client(api.url, { authorization: `Bearer ${TEST_API_KEY}` });
    const { body } = await program.post('/api-keys', { name: 'other', scopes: ['execute'] });
    const { secret } = body as { secret: string };
    const other = judge0Client(api.url, { 'x-auth-token': secret, 'x-auth-user': secret });
    expect((await other.get(`/submissions/${token}`)).status).toBe(404);
    expect((await other.delete(`/submissions/${token}`)).status).toBe(404);
    expect((await other.get(`/submissions/batch?tokens=${token}`)).body).toEqual({ submissions: [null] });
    expect((await other.get('/submissions')).body).toMatchObject({
      submissions: [],
      meta: { total_count: 0 },
    });
  });

  it('everybody, with small limits, where the door is open', async () => {
    const open = await startTestApi({ doors: { mode: 'open', isWaitAllowed: false } });
    const anyone = judge0Client(open.url, {});
    try {
      expect((await anyone.get('/languages')).status).toBe(200);
      const created = await anyone.post('/submissions', HELLO);
      const { token } = created.body as { token: string };
      expect((await anyone.get(`/submissions/${token}?fields=status_id`)).status).toBe(200);
      expect((await anyone.get('/submissions')).status).toBe(403);
      expect(await anyone.post('/submissions?wait=true', HELLO)).toMatchObject({
        status: 400,
        body: { error: 'wait not allowed' },
      });
      for (let sent = 1; sent < 10; sent += 1) await anyone.post('/submissions', HELLO);
      expect((await anyone.post('/submissions', HELLO)).status).toBe(503);
      const page = judge0Client(open.url, { origin: 'https://evil.example.net' });
      expect((await page.post('/submissions', HELLO)).status).toBe(403);
    } finally {
      await open.stop();
    }
  });
});

describe('Judge0 tells of itself', () => {
  it('its languages', async () => {
    const python = { id: 71, name: 'Python (3.11.2)' };
    expect((await client.get('/languages')).body).toEqual([python]);
    expect((await client.get('/languages/all')).body).toEqual([{ ...python, is_archived: false }]);
    expect((await client.get('/languages/71')).body).toEqual({
      ...python,
      ...{ is_archived: false, source_file: 'main.py', compile_cmd: null, run_cmd: 'python3 main.py' },
    });
    expect((await client.get('/languages/1')).status).toBe(404);
    expect((await client.get('/languages/x')).status).toBe(404);
  });

  it('its statuses', async () => {
    const { body } = await client.get('/statuses');
    expect(body).toHaveLength(14);
    expect((body as unknown[])[0]).toEqual({ id: 1, description: 'In Queue' });
    expect((body as unknown[])[13]).toEqual({ id: 14, description: 'Exec Format Error' });
  });

  it('what it is, what it allows, and how busy it is', async () => {
    expect(await client.get('/version')).toMatchObject({ status: 200, body: '1.13.1' });
    expect((await client.get('/about')).body).toMatchObject({ version: '1.13.1' });
    expect((await client.get('/config_info')).body).toMatchObject({
      ...{ enable_wait_result: true, allow_enable_network: false, max_wall_time_limit: 10 },
      ...{ cpu_time_limit: 5, max_cpu_time_limit: 10, memory_limit: 262_144, number_of_runs: 1 },
    });
    expect((await client.get('/system_info')).body).toEqual({
      Architecture: expect.any(String),
      'CPU(s)': expect.any(String),
    });
    expect((await client.get('/workers')).body).toEqual([
      {
        ...{ queue: 'default', size: expect.any(Number), available: expect.any(Number) },
        ...{ idle: expect.any(Number), working: expect.any(Number), paused: 0, failed: 0 },
      },
    ]);
    expect((await client.get('/statistics')).body).toMatchObject({
      submissions: { total: expect.any(Number), today: expect.any(Number) },
      languages: [{ language: { id: 71 }, count: expect.any(Number) }],
    });
  });
});

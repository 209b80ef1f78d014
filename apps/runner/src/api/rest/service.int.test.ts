import { NewApiKeySchema } from '@crucible/contracts/api-key';
import { AuditPageSchema } from '@crucible/contracts/audit';
import { ServiceStatusSchema } from '@crucible/contracts/service-status';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { registerMetrics } from '../metrics-route.ts';
import type { MetricsAccess } from '../metrics-route.ts';
import { createProgram } from './program-fixture.ts';
import type { Program } from './program-fixture.ts';

let api: TestApi;
let admin: Program;
let program: Program;
let runId: string;
let waitingId: string;

beforeAll(async () => {
  api = await startTestApi();
  admin = createProgram(api.url, TEST_API_KEY);
  // On a busy machine the first key comes a little after the server.
  await vi.waitFor(async () => expect((await admin.get('/api-keys')).status).toBe(200), 20_000);
  const made = await admin.post('/api-keys', { name: 'test', scopes: ['execute', 'read'] });
  program = createProgram(api.url, NewApiKeySchema.parse(made.body).secret);
  const hello = { language: 'python', code: 'secret code', wait: false };
  runId = String((await program.post('/execute', hello)).body?.['id']);
  (await api.executor.executionOf(runId)).finish({ wallMs: 7 });
  await vi.waitFor(async () => {
    expect(await program.get(`/executions/${runId}`)).toMatchObject({ body: { status: 'completed' } });
  }, 20_000);
  waitingId = String((await program.post('/execute', hello)).body?.['id']);
});

afterAll(() => api.stop());

it.each(['/status', '/audit', '/metrics'])('%s is for admins', async (path) => {
  expect((await fetch(`${api.url}${path}`)).status).toBe(401);
  expect((await createProgram(api.url, `cru_${'x'.repeat(43)}`).get(path)).status).toBe(401);
  expect(await program.get(path)).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
  expect((await admin.get(path)).status).toBe(200);
});

describe('GET /status', () => {
  it('tells executions, queue, workers and images, and no code', async () => {
    // The worker has said that it is there, and that it works on one.
    await expect
      .poll(
        async () => ServiceStatusSchema.parse((await admin.get('/status')).body).workers[0]?.report?.running,
        { timeout: 20_000 },
      )
      .toBe(1);
    const { body, text } = await admin.get('/status');
    const idle = { waiting: 0, leased: 0, oldestWaitingMs: null };
    expect(ServiceStatusSchema.parse(body)).toMatchObject({
      instance: 'test',
      queue: expect.arrayContaining([
        { ...idle, kind: 'run', leased: 1 },
        { ...idle, kind: 'callback' },
        { ...idle, kind: 'grading' },
      ]),
      workers: [{ instance: 'test', report: { failing: expect.any(Array), engineVersion: '0' } }],
      images: [{ name: 'python', languages: { python: '3.11.2' } }],
      executions: [
        { id: waitingId, status: 'running', door: 'rest', durationMs: null },
        { id: runId, status: 'completed', door: 'rest', language: 'python', durationMs: 7, instance: 'test' },
      ],
    });
    expect(text).not.toContain('secret');
  });

  it('tells as many executions as are asked for', async () => {
    const { body } = await admin.get('/status?limit=1');
    expect(ServiceStatusSchema.parse(body).executions.map(({ id }) => id)).toEqual([waitingId]);
    expect((await admin.get('/status?limit=0')).status).toBe(400);
  });
});

describe('GET /audit', () => {
  it('tells who did what, from where and with which key', async () => {
    const { body, text } = await admin.get(`/audit?subject=${runId}`);
    expect(AuditPageSchema.parse(body).events).toMatchObject([
      { action: 'run.finished', verdict: 'completed', instance: 'test', usage: { wallMs: 7 } },
      { action: 'run.created', door: 'rest', address: '127.0.0.1', apiKeyId: expect.any(String) },
    ]);
    expect(text).not.toContain('secret');
  });

  it('knows of keys that were made and revoked, and never tells their secrets', async () => {
    const { key, secret } = NewApiKeySchema.parse(
      (await admin.post('/api-keys', { name: 'short-lived' })).body,
    );
    await admin.delete(`/api-keys/${key.id}`);
    await admin.delete(`/api-keys/${key.id}`);
    const { body, text } = await admin.get(`/audit?subject=${key.id}`);
    expect(AuditPageSchema.parse(body).events).toMatchObject([
      { action: 'api_key.revoked', address: '127.0.0.1' },
      { action: 'api_key.created', detail: { name: 'short-lived' } },
    ]);
    expect(text).not.toContain(secret);
  });

  it('refuses questions that it does not understand', async () => {
    expect((await admin.get('/audit?action=nonsense')).status).toBe(400);
    expect((await admin.get('/audit?cursor=-1')).status).toBe(400);
  });
});

describe('GET /metrics', () => {
  it('counts what has happened', async () => {
    const { text, headers } = await admin.get('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = text.split('\n');
    expect(lines).toContain(
      'crucible_runs_total{status="completed",language="python",door="rest",isolation="standard"} 1',
    );
    expect(lines).toContain('crucible_phase_seconds_count{phase="total"} 1');
    expect(lines).toContain('crucible_queue_jobs{kind="run",state="leased"} 1');
    expect(lines).toContain('crucible_runs_running 1');
    expect(lines).toContain('crucible_http_requests_total{method="POST",route="/execute",status="202"} 2');
    expect(text).not.toContain(runId);
  });

  it.each([
    ['open', 200],
    ['off', 404],
    ['key', 401],
  ] satisfies [MetricsAccess, number][])(
    'with the access %s answers strangers %i',
    async (access, status) => {
      const app = fastify();
      app.setErrorHandler((_error, _request, reply) => reply.code(401).send());
      registerMetrics(app, {
        access,
        keys: { find: () => Promise.reject(new Error('Nobody has a key.')) },
        render: async () => ({ contentType: 'text/plain', text: '' }),
      });
      expect((await app.inject('/metrics')).statusCode).toBe(status);
      expect((await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).statusCode).toBe(status);
    },
  );
});

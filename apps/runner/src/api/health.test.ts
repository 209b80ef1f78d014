import fastify from 'fastify';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { registerHealth } from './health.ts';
import type { HealthDeps } from './health.ts';
import type { SelfTestReport } from './self-test-monitor.ts';

const HELLO = { image: 'python', language: 'python', ok: true, cause: null, durationMs: 12.4 };
const PASSED: SelfTestReport = { results: [HELLO], checkedAtMs: 0, ok: true };
const FAILED: SelfTestReport = {
  results: [{ ...HELLO, ok: false, cause: 'connect EACCES /var/run/docker.sock' }],
  checkedAtMs: 0,
  ok: false,
};

type Parts = {
  database?: () => Promise<unknown>;
  docker?: () => Promise<void>;
  tests?: SelfTestReport | null;
};

function depsOf({ database, docker, tests = PASSED }: Parts): HealthDeps {
  return {
    pingDatabase: database ?? (async () => undefined),
    engine: {
      executor: { ping: docker ?? (async () => undefined), status: () => ({ isolation: 'runc', pools: [] }) },
      selfTests: { start: () => undefined, report: async () => tests, stop: () => undefined },
    },
    clock: { now: () => new Date(0) },
    log: pino({ level: 'silent' }),
  };
}

async function ask(deps: HealthDeps, url = '/health') {
  const app = fastify();
  registerHealth(app, deps);
  const response = await app.inject(url);
  return { status: response.statusCode, text: response.body, body: response.json() };
}

describe('GET /health', () => {
  it('is green when the database and Docker answer and a hello-world ran in every image', async () => {
    const { status, body } = await ask(depsOf({}));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      checks: {
        database: { ok: true },
        docker: { ok: true },
        images: [{ image: 'python', ok: true, durationMs: 12 }],
      },
    });
  });

  it.each([
    ['database', { database: () => Promise.reject(new Error('password authentication failed')) }],
    ['docker', { docker: () => Promise.reject(new Error('connect ENOENT')) }],
  ] as const)('says that the %s does not answer, and to nobody why', async (part, parts) => {
    const { status, body, text } = await ask(depsOf(parts));
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'failing',
      checks: { [part]: { ok: false, message: expect.any(String) } },
    });
    expect(text).not.toMatch(/password|ENOENT/);
  });

  it('is not green before a hello-world has run', async () => {
    expect(await ask(depsOf({ tests: null }))).toMatchObject({
      status: 503,
      body: { checks: { images: [] } },
    });
  });

  it('names the image in which none ran', async () => {
    const { status, body, text } = await ask(depsOf({ tests: FAILED }));
    expect(status).toBe(503);
    expect(body).toMatchObject({ checks: { images: [{ image: 'python', ok: false }] } });
    expect(text).not.toContain('docker.sock');
  });

  it('asks only the database in a process that executes nothing', async () => {
    const { status, body } = await ask({ ...depsOf({}), engine: null });
    expect(status).toBe(200);
    expect(Object.keys(body.checks)).toEqual(['database']);
  });
});

it('GET /livez answers whatever else is broken', async () => {
  const broken = depsOf({ database: () => Promise.reject(new Error('down')), tests: null });
  expect(await ask(broken, '/livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

import type { HealthReport } from '@crucible/contracts/service-health';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { registerHealth } from './health.ts';

async function ask(status: HealthReport['status'], url: string) {
  const part = { ok: status === 'ok', message: null, durationMs: 1, checkedAt: null };
  const app = fastify();
  registerHealth(app, async () => ({ status, checks: { database: part } }));
  const response = await app.inject(url);
  return { code: response.statusCode, body: response.json() };
}

it('GET /health answers 200 when all is well, else 503, and says which part', async () => {
  expect(await ask('ok', '/health')).toMatchObject({ code: 200, body: { status: 'ok' } });
  expect(await ask('failing', '/health')).toMatchObject({
    code: 503,
    body: { status: 'failing', checks: { database: { ok: false } } },
  });
});

it('GET /livez answers whatever else is broken', async () => {
  expect(await ask('failing', '/livez')).toMatchObject({ code: 200, body: { status: 'ok' } });
});

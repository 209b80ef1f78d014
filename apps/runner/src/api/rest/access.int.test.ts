import { NewApiKeySchema } from '@crucible/contracts/api-key';
import type { CreateApiKey } from '@crucible/contracts/api-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { visit } from '../visitor-fixture.ts';
import { createProgram } from './program-fixture.ts';
import type { Program } from './program-fixture.ts';

const SOON = { timeout: 10_000 };

let api: TestApi;
let admin: Program;

beforeAll(async () => {
  api = await startTestApi();
  admin = createProgram(api.url, TEST_API_KEY);
});
afterAll(() => api.stop());

const HELLO = { language: 'python', code: 'print(1)', wait: false };
const UNKNOWN_ID = 'a'.repeat(21);

async function newKey(wanted: Partial<CreateApiKey> = {}) {
  const { status, body } = await admin.post('/api-keys', { name: 'test', ...wanted });
  expect(status).toBe(201);
  const { key, secret } = NewApiKeySchema.parse(body);
  return { ...key, secret, program: createProgram(api.url, secret) };
}

const ROUTES = [
  ['POST', '/execute'],
  ['POST', '/api/eval'],
  ['GET', '/executions'],
  ['GET', `/executions/${UNKNOWN_ID}`],
  ['DELETE', `/executions/${UNKNOWN_ID}`],
  ['GET', `/executions/${UNKNOWN_ID}/events`],
  ['GET', '/images'],
  ['POST', '/images/pull'],
  ['POST', '/api-keys'],
  ['GET', '/api-keys'],
  ['GET', '/api-keys/current'],
  ['DELETE', '/api-keys/x'],
] as const;

describe.each(ROUTES)('%s %s', (method, path) => {
  const ask = (headers: Record<string, string>) => fetch(`${api.url}${path}`, { method, headers });

  it.each([
    ['no key', {}, 'key_missing'],
    ['another scheme', { authorization: `Basic ${TEST_API_KEY}` }, 'key_missing'],
    ['a key in a query', { 'x-api-key': TEST_API_KEY }, 'key_missing'],
    ['a wrong key', { authorization: `Bearer cru_${'x'.repeat(43)}` }, 'key_invalid'],
    ['no key at all', { authorization: 'Bearer nonsense' }, 'key_invalid'],
    ['part of a key', { authorization: `Bearer ${TEST_API_KEY.slice(0, -1)}` }, 'key_invalid'],
  ])('refuses %s', async (_what, headers, code) => {
    const response = await ask(headers);
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 401,
      body: { code },
    });
  });

  it('takes no cookie for a key', async () => {
    const { cookie } = await visit(api.url);
    const response = await ask({ cookie });
    expect(await response.json()).toMatchObject({ code: 'key_missing' });
  });

  it('refuses a key without the scope', async () => {
    const scopes =
      method === 'GET' && path.startsWith('/images') ? (['admin'] as const) : (['images'] as const);
    const { program } = await newKey({ scopes: path === '/images/pull' ? ['execute'] : [...scopes] });
    if (path === '/api-keys/current') return;
    const { status, body } = await program.send(path, { method });
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
  });
});

describe('a key', () => {
  it('is refused within seconds of being revoked, and stays in the list', async () => {
    const { id, program } = await newKey();
    expect((await program.get('/executions')).status).toBe(200);
    const revoked = await admin.delete(`/api-keys/${id}`);
    expect(revoked.body).toMatchObject({ id, revokedAt: expect.any(String) });
    await expect.poll(async () => (await program.get('/executions')).status, SOON).toBe(401);
    const again = await admin.delete(`/api-keys/${id}`);
    expect(again.body).toEqual(revoked.body);
    const { body } = await admin.get('/api-keys');
    expect(body?.['keys']).toContainEqual(revoked.body);
  });

  it('ends when it was said to', async () => {
    const { program } = await newKey({ expiresAt: new Date(Date.now() + 1_000).toISOString() });
    await expect
      .poll(async () => (await program.get('/executions')).body, SOON)
      .toMatchObject({
        code: 'key_invalid',
      });
  });

  it('cannot begin in the past, do nothing, or have no name', async () => {
    const wrong = [{ expiresAt: '2020-01-01T00:00:00Z' }, { scopes: [] }, { name: '' }, { ratePerMinute: 0 }];
    for (const change of wrong) {
      const { status, body } = await admin.post('/api-keys', { name: 'test', ...change });
      expect({ status, body }).toMatchObject({
        status: 400,
        body: { code: 'invalid_input', issues: [{ path: Object.keys(change)[0] }] },
      });
    }
  });

  it('is nowhere to be read again', async () => {
    const { secret, prefix } = await newKey();
    const { text } = await admin.get('/api-keys');
    expect(text).not.toContain(secret);
    expect(text).toContain(prefix);
    expect(secret.startsWith(prefix)).toBe(true);
  });

  it('tells what it allows, and that it is used', async () => {
    const { id, program } = await newKey({ scopes: ['read'] });
    await program.get('/executions');
    await expect
      .poll(async () => (await program.get('/api-keys/current')).body, SOON)
      .toMatchObject({
        id,
        scopes: ['read'],
        lastUsedAt: expect.any(String),
        callbackSecret: expect.stringMatching(/^whsec_/),
      });
  });

  it('of somebody new sees nothing of anybody else', async () => {
    const [ada, bob] = [await newKey(), await newKey()];
    const { body } = await ada.program.post('/execute', HELLO);
    const id = String(body?.['id']);
    for (const path of [`/executions/${id}`, `/executions/${id}/events`]) {
      expect((await bob.program.get(path)).body).toMatchObject({ code: 'not_found' });
    }
    expect((await bob.program.delete(`/executions/${id}`)).status).toBe(404);
    expect((await bob.program.get('/executions')).body).toEqual({ items: [], nextCursor: null });
    expect((await ada.program.get(`/executions/${id}`)).status).toBe(200);
    await ada.program.delete(`/executions/${id}`);
  });

  it('for oneself sees the same', async () => {
    const { body } = await admin.post('/execute', HELLO);
    const { program } = await newKey({ owner: 'self', scopes: ['read'] });
    const id = String(body?.['id']);
    expect((await program.get(`/executions/${id}`)).status).toBe(200);
    expect((await program.delete(`/executions/${id}`)).body).toMatchObject({ code: 'scope_missing' });
    await admin.delete(`/executions/${id}`);
  });
});

describe('the rate of a key', () => {
  it('is told, kept, and of nobody else', async () => {
    const { program } = await newKey({ ratePerMinute: 3 });
    const left: (string | null)[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { status, headers } = await program.get('/executions');
      expect(status).toBe(200);
      left.push(headers.get('ratelimit-remaining'));
    }
    expect(left).toEqual(['2', '1', '0']);
    const { status, headers, body } = await program.get('/executions');
    expect({ status, body }).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(headers.get('ratelimit-limit')).toBe('3');
    expect((await (await newKey()).program.get('/executions')).status).toBe(200);
  });
});

it('requests with a key may come from any page, because no browser sends a key by itself', async () => {
  const { status } = await admin.get('/executions', { origin: 'https://somewhere.example.net' });
  expect(status).toBe(200);
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestApi, TEST_API_KEY } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { signedIn } from './signed-in-fixture.ts';
import type { SignedInVisitor } from './signed-in-fixture.ts';

const PROGRAM = { language: 'python', files: [{ path: 'main.py', content: 'pass' }] };
const PYTHON = { imageName: 'python', languageId: 'python' };
const WAIT = { timeout: 10_000 };

let api: TestApi;
let admin: SignedInVisitor;
let student: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi();
  [admin, student] = [await signedIn(api, { role: 'admin' }), await signedIn(api)];
  await vi.waitFor(async () => expect(await api.db.imageVersion.count()).toBe(1), WAIT);
});
afterAll(() => api.stop());

const set = (change: object) => admin.mutate('images.setLanguage', { ...PYTHON, ...change });
const run = (who: SignedInVisitor, more: object = {}) => who.mutate('runs.create', { ...PROGRAM, ...more });

async function execute(): Promise<unknown> {
  const response = await fetch(`${api.url}/execute`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TEST_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'python', code: 'pass', wait: false }),
  });
  return response.json();
}

it('refuses a language that was switched off at every door, and has it in no list', async () => {
  expect((await run(student)).status).toBe(200);
  await set({ isEnabled: false, roles: ['student'], isDefault: false });
  const off = { code: 'language_unknown', message: 'Python has been switched off here.' };
  await vi.waitFor(async () => expect((await run(student)).error).toMatchObject(off), WAIT);
  expect((await run(admin)).error).toMatchObject(off);
  expect(await execute()).toMatchObject(off);
  expect((await student.query('languages.list')).data).toEqual([]);
  expect((await student.mutate('snippets.create', PROGRAM)).error).toMatchObject(off);
});

it('gives a language to the roles that may have it, and to keys of their owners', async () => {
  await set({ isEnabled: true, roles: ['admin'], isDefault: false });
  await vi.waitFor(async () => expect((await run(admin)).status).toBe(200), WAIT);
  expect((await run(student)).error).toMatchObject({
    code: 'language_unknown',
    message: 'Python is not available to your account here.',
  });
  expect((await student.query('languages.variants')).data).toEqual([]);
  expect((await admin.query('languages.variants')).data).toHaveLength(1);
  await set({ isEnabled: true, roles: ['student', 'anonymous', 'teacher', 'admin'], isDefault: false });
  await vi.waitFor(async () => expect((await run(student)).status).toBe(200), WAIT);
});

it('bounds what may be asked for by the limits of the image, and names the limit', async () => {
  await admin.mutate('images.saveSettings', {
    imageName: 'python',
    settings: { defaultLimits: { wallMs: 1_500 }, maxLimits: { wallMs: 2_000 } },
  });
  await vi.waitFor(
    async () => expect((await run(student)).data).toMatchObject({ limits: { wallMs: 1_500 } }),
    WAIT,
  );
  const { error } = await run(student, { limits: { wallMs: 2_001 } });
  expect(error?.code).toBe('limit_too_high');
  expect(error?.message).toContain('wallMs is at most 2000 here');
  expect((await run(student, { limits: { wallMs: 2_000 } })).status).toBe(200);
});

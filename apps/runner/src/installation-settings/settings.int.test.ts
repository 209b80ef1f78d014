import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import type { AdminSettings, ShownSettings } from '@crucible/contracts/installation-settings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_API_KEY, startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { visit } from '../api/visitor-fixture.ts';
import { until } from '../queue/queue-fixture.ts';

const PROGRAM = { language: 'python', files: [{ path: 'main.py', content: 'pass' }] };

let api: TestApi;
let admin: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi({ doors: { mode: 'open', isWaitAllowed: true } });
  admin = await signedIn(api, { role: 'admin' });
});
afterAll(() => api.stop());

type Section = keyof AdminSettings['settings'];

async function settings(): Promise<AdminSettings> {
  return (await admin.query('settings.get')).data as AdminSettings;
}

async function change(section: Section, value: object) {
  const { changes } = await settings();
  return admin.mutate('settings.change', { section, value, basedOn: changes[section]?.at ?? null });
}

it('refuses programs of visitors while the playground is closed to them, and shows what was shared', async () => {
  const visitor = await visit(api.url);
  const shared = await visitor.mutate('snippets.create', PROGRAM);
  const { id } = shared.data as { id: string };
  const run = (await visitor.mutate('runs.create', PROGRAM)).data as { id: string };
  expect((await change('playground', { isOpenToVisitors: false })).error).toBeUndefined();

  const refused = await visitor.mutate('runs.create', PROGRAM);
  expect(refused.error).toMatchObject({
    code: 'sign_in_needed',
    message: 'Programs run here only for people who are signed in.',
  });
  expect((await visitor.mutate('snippets.create', PROGRAM)).error?.code).toBe('sign_in_needed');
  expect((await visitor.query('settings.shown')).data).toMatchObject({ mayUsePlayground: false });
  expect((await visitor.query('snippets.get', { id })).data).toMatchObject({ id });
  expect((await visitor.query('runs.get', { id: run.id })).data).toMatchObject({ id: run.id });
  const job = { language: 'python', version: '*', files: [{ content: 'pass' }] };
  const door = await fetch(`${api.url}/api/v2/execute`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(job) },
  });
  expect(door.status).toBe(401);

  const student = await signedIn(api);
  expect((await student.query('settings.shown')).data).toMatchObject({ mayUsePlayground: true });
  expect((await student.mutate('runs.create', PROGRAM)).error).toBeUndefined();
  const withKey = await fetch(`${api.url}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TEST_API_KEY}` },
    body: JSON.stringify({ language: 'python', code: 'pass', wait: false }),
  });
  expect(withKey.ok).toBe(true);

  expect((await change('playground', { isOpenToVisitors: true })).error).toBeUndefined();
  expect((await visitor.mutate('runs.create', PROGRAM)).error).toBeUndefined();
});

it('lets nobody overwrite what somebody else has set meanwhile', async () => {
  const { changes } = await settings();
  const basedOn = changes.images?.at ?? null;
  const set = (freshnessDays: number) =>
    admin.mutate('settings.change', { section: 'images', value: { freshnessDays }, basedOn });
  const answers = await Promise.all([set(10), set(20)]);
  expect(answers.map(({ error }) => error?.code ?? 'ok').toSorted()).toEqual(['conflict', 'ok']);
  const after = await settings();
  expect(after.changes.images?.by).toBe(admin.name);
  const { freshnessDays } = after.settings.images;
  expect([10, 20]).toContain(freshnessDays);
  const event = await api.db.auditEvent.findFirstOrThrow({
    where: { action: 'settings.changed', subjectId: 'images' },
  });
  expect(event).toMatchObject({
    personId: admin.personId,
    detail: { section: 'images', before: { freshnessDays: 30 }, after: { freshnessDays } },
  });
});

it('gives each role its limits, never above those of the configuration', async () => {
  const { configured } = await settings();
  const limits = (anonymous: object) => ({ ...DEFAULT_SETTINGS.limits, anonymous });
  const above = await change(
    'limits',
    limits({ defaults: {}, maxima: { wallMs: configured.maxLimits.wallMs + 1 } }),
  );
  expect(above.error?.code).toBe('limit_too_high');
  const upside = await change('limits', limits({ defaults: { wallMs: 3_000 }, maxima: { wallMs: 2_000 } }));
  expect(upside.error?.code).toBe('limit_too_high');
  expect((await change('limits', limits({ defaults: { wallMs: 0 }, maxima: {} }))).error?.code).toBe(
    'invalid_input',
  );
  await change('limits', limits({ defaults: { wallMs: 1_000 }, maxima: { wallMs: 2_000 } }));

  const visitor = await visit(api.url);
  expect((await visitor.mutate('runs.create', PROGRAM)).data).toMatchObject({ limits: { wallMs: 1_000 } });
  const asked = await visitor.mutate('runs.create', { ...PROGRAM, limits: { wallMs: 2_001 } });
  expect(asked.error?.code).toBe('limit_too_high');
  const student = await signedIn(api);
  expect((await student.mutate('runs.create', { ...PROGRAM, limits: { wallMs: 2_001 } })).error).toBe(
    undefined,
  );
});

it('shows a banner to those whom it is for, until it is taken away', async () => {
  const visitor = await visit(api.url);
  const banner = {
    text: 'Tonight we are away.',
    kind: 'warning',
    audience: 'signed_in',
    from: null,
    until: null,
  };
  await change('banner', { banner });
  expect((await visitor.query('settings.shown')).data).toMatchObject({ banner: null });
  expect((await admin.query('settings.shown')).data).toMatchObject({
    banner: { text: 'Tonight we are away.', kind: 'warning' },
  });
  await change('banner', { banner: null });
  expect((await admin.query('settings.shown')).data).toMatchObject({ banner: null });
  const upside = { ...banner, from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' };
  expect((await change('banner', { banner: upside })).error?.code).toBe('invalid_input');
});

it('hears of changes that another process has made', async () => {
  await api.db.installationSetting.upsert({
    where: { key: 'playground' },
    create: { key: 'playground', value: { isOpenToVisitors: false } },
    update: { value: { isOpenToVisitors: false } },
  });
  await api.db.$executeRaw`SELECT pg_notify('installation_setting', '')`;
  const visitor = await visit(api.url);
  const shown = async () => (await visitor.query('settings.shown')).data as ShownSettings;
  await until(async () => !(await shown()).mayUsePlayground);
  expect((await change('playground', { isOpenToVisitors: true })).error).toBeUndefined();
  expect(await shown()).toMatchObject({ mayUsePlayground: true });
});

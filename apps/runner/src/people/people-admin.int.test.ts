import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import type { PersonDetail } from '@crucible/contracts/person-detail';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signInAgain, signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { newId } from '../lib/ids.ts';
import { until } from '../queue/queue-fixture.ts';

const PROGRAM = { language: 'python', files: [{ path: 'main.py', content: 'pass' }] };
const NO_QUOTAS = { runsPerHour: null, cpuSecondsPerDay: null, storageBytes: null };

let api: TestApi;
let admin: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi();
  admin = await signedIn(api, { role: 'admin' });
});
afterAll(() => api.stop());

async function detailOf({ personId }: { personId: string }): Promise<PersonDetail> {
  return (await admin.query('people.get', { personId })).data as PersonDetail;
}

const setQuotas = ({ personId }: { personId: string }, quotas: object) =>
  admin.mutate('people.setQuotas', { personId, quotas: { ...NO_QUOTAS, ...quotas } });

it('stops what somebody has running when their account is closed', async () => {
  const student = await signedIn(api);
  const run = (await student.mutate('runs.create', PROGRAM)).data as { id: string };
  expect((await admin.mutate('people.ban', { personId: student.personId })).error).toBeUndefined();
  await until(async () => {
    const { finishedAt } = await api.db.run.findUniqueOrThrow({ where: { id: run.id } });
    return finishedAt !== null;
  });
  expect(await api.db.run.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({
    status: 'cancelled',
  });
  expect(
    await api.db.auditEvent.findFirstOrThrow({ where: { action: 'run.cancelled', subjectId: run.id } }),
  ).toMatchObject({ personId: admin.personId });
  expect((await student.query('session.get')).data).toMatchObject({ role: 'anonymous' });
  expect(await detailOf(student)).toMatchObject({
    sessions: 0,
    recentRuns: [{ status: 'cancelled', count: 1 }],
  });
});

it('takes a lost second factor away, ends the sessions and tells the person', async () => {
  const student = await signedIn(api);
  const { personId, email } = student;
  expect((await admin.mutate('people.resetTwoFactor', { personId })).error?.code).toBe('conflict');
  await api.db.person.update({ where: { id: personId }, data: { twoFactorEnabled: true } });
  await api.db.twoFactor.create({ data: { id: newId(), personId, secret: 's', backupCodes: 'b' } });
  const answer = await admin.mutate('people.resetTwoFactor', { personId });
  expect(answer.data).toMatchObject({ twoFactorEnabled: false });
  expect(await api.db.twoFactor.count({ where: { personId } })).toBe(0);
  expect((await student.query('session.get')).data).toMatchObject({ role: 'anonymous' });
  expect(await api.db.mail.findFirstOrThrow({ where: { to: email } })).toMatchObject({
    subject: 'Your second factor was removed',
  });
  expect(
    await api.db.auditEvent.count({ where: { action: 'person.two_factor_reset', subjectId: personId } }),
  ).toBe(1);
  const own = await admin.mutate('people.resetTwoFactor', { personId: admin.personId });
  expect(own.error?.code).toBe('conflict');
});

it('shows the keys of somebody, and ends one', async () => {
  const student = await signedIn(api);
  await student.mutate('apiKeys.create', { name: 'mine', scopes: ['read'] });
  const [key] = (await detailOf(student)).keys;
  expect(key).toMatchObject({ name: 'mine', lastUsedAt: null, revokedAt: null });
  expect(JSON.stringify(key)).not.toMatch(/hash/);
  const apiKeyId = key?.id ?? '';
  const ofAnother = await admin.mutate('people.revokeKey', { personId: admin.personId, apiKeyId });
  expect(ofAnother.error?.code).toBe('not_found');
  await admin.mutate('people.revokeKey', { personId: student.personId, apiKeyId });
  expect((await detailOf(student)).keys).toMatchObject([{ revokedAt: expect.any(String) }]);
});

it('counts runs of the last hour, also those that were deleted, and not more at once than are allowed', async () => {
  const student = await signedIn(api);
  await setQuotas(student, { runsPerHour: 3 });
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => student.mutate('runs.create', PROGRAM)));
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(3);
  expect(answers.find(({ error }) => error !== undefined)?.error).toMatchObject({
    code: 'quota_used',
    message: expect.stringMatching(/^You may begin 3 runs an hour, and have\. .* at \d\d:\d\d UTC\.$/),
  });
  await api.db.run.deleteMany({ where: { personId: student.personId } });
  expect((await student.mutate('runs.create', PROGRAM)).error?.code).toBe('quota_used');
  expect((await detailOf(student)).quotas).toMatchObject({
    own: { runsPerHour: 3 },
    inForce: { runsPerHour: 3, cpuSecondsPerDay: 'unlimited' },
    usage: { runsPerHour: 3 },
  });
  const again = await signInAgain(api, student);
  await setQuotas(student, {});
  expect((await again.mutate('runs.create', PROGRAM)).error).toBeUndefined();
});

it('counts the CPU time of today, and none of yesterday', async () => {
  const student = await signedIn(api);
  const { personId } = student;
  const used = (at: Date, cpuMs: number) =>
    api.db.auditEvent.create({
      data: { action: 'run.finished', instance: 'test', personId, at, usage: { cpuMs } },
    });
  await used(new Date(Date.now() - 86_400_000), 90_000);
  await used(new Date(), 9_500);
  await setQuotas(student, { cpuSecondsPerDay: 10 });
  expect((await student.mutate('runs.create', PROGRAM)).error).toBeUndefined();
  await used(new Date(), 600);
  expect((await student.mutate('runs.create', PROGRAM)).error).toMatchObject({
    code: 'quota_used',
    message: expect.stringContaining('00:00 UTC'),
  });
});

it('counts what somebody keeps, and refuses more of it', async () => {
  const student = await signedIn(api);
  const content = `# ${newId().repeat(3_000)}`;
  expect((await detailOf(student)).quotas.usage.storageBytes).toBe(0);
  await student.mutate('snippets.create', { ...PROGRAM, files: [{ path: 'main.py', content }] });
  const { usage } = (await detailOf(student)).quotas;
  expect(usage.storageBytes).toBeGreaterThan(500);
  await setQuotas(student, { storageBytes: 100 });
  for (const procedure of ['runs.create', 'snippets.create'])
    expect((await student.mutate(procedure, PROGRAM)).error?.code).toBe('quota_used');
});

it('keeps no more for whoever asks many times at once', async () => {
  const student = await signedIn(api);
  await setQuotas(student, { storageBytes: 1 });
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => student.mutate('snippets.create', PROGRAM)),
  );
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(1);
});

it('gives a role quotas, and takes no number for none', async () => {
  const student = await signedIn(api);
  const quotas = (runsPerHour: unknown) => ({
    ...DEFAULT_SETTINGS.quotas,
    student: { ...DEFAULT_SETTINGS.quotas.student, runsPerHour },
  });
  const set = (value: object, basedOn: string | null) =>
    admin.mutate('settings.change', { section: 'quotas', value, basedOn });
  for (const wrong of [0, -1, null, 1.5])
    expect((await set(quotas(wrong), null)).error?.code).toBe('invalid_input');
  const changed = await set(quotas(1), null);
  expect((await student.mutate('runs.create', PROGRAM)).error).toBeUndefined();
  expect((await student.mutate('runs.create', PROGRAM)).error?.code).toBe('quota_used');
  const { changes } = changed.data as { changes: { quotas: { at: string } } };
  await set(DEFAULT_SETTINGS.quotas, changes.quotas.at);
  expect((await student.mutate('runs.create', PROGRAM)).error).toBeUndefined();
});

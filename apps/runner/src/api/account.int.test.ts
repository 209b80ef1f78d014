import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, openBrowser, signUp } from '../accounts/auth-client-fixture.ts';
import { startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { signInAgain, signedIn } from './signed-in-fixture.ts';
import { visit } from './visitor-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const FILES = [{ path: 'main.py', content: 'print("mine")' }];
const session = async (visitor: Visitor) => (await visitor.query('session.get')).data;

describe('sessions', () => {
  it('are listed without anything that one could sign in with, and ended one by one', async () => {
    const person = await signedIn(api);
    const other = await signInAgain(api, person);
    const { data, text } = await person.query('account.sessions');
    expect(data).toHaveLength(2);
    expect(data).toContainEqual(expect.objectContaining({ id: person.sessionId, current: true }));
    const tokens = await api.db.session.findMany({ where: { personId: person.personId } });
    for (const { token } of tokens) expect(text).not.toContain(token);
    await person.mutate('account.revokeSession', { sessionId: other.sessionId });
    expect(await session(other)).toMatchObject({ role: 'anonymous' });
  });

  it('of others are out of reach', async () => {
    const [person, stranger] = [await signedIn(api), await signedIn(api, { role: 'admin' })];
    const { error } = await stranger.mutate('account.revokeSession', { sessionId: person.sessionId });
    expect(error?.code).toBe('not_found');
    expect(await session(person)).toMatchObject({ role: 'student' });
  });

  it('are all ended but this one', async () => {
    const person = await signedIn(api);
    const others = [await signInAgain(api, person), await signInAgain(api, person)];
    expect((await person.mutate('account.revokeOtherSessions', {})).data).toBe(2);
    for (const other of others) expect(await session(other)).toMatchObject({ role: 'anonymous' });
    expect(await session(person)).toMatchObject({ role: 'student' });
  });
});

describe('keys', () => {
  it('are made, used and revoked by their owner alone', async () => {
    const person = await signedIn(api);
    const made = await person.mutate('apiKeys.create', { name: 'Mine', scopes: ['execute', 'read'] });
    const { key, secret } = made.data as { key: { id: string }; secret: string };
    const use = () => fetch(`${api.url}/executions`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await use()).status).toBe(200);
    const stranger = await signedIn(api);
    expect((await stranger.query('apiKeys.list')).data).toMatchObject({ keys: [] });
    const { error } = await stranger.mutate('apiKeys.revoke', { apiKeyId: key.id });
    expect(error?.code).toBe('not_found');
    const own = await person.query('apiKeys.list');
    expect(own.data).toMatchObject({ keys: [{ id: key.id }] });
    expect(own.text).not.toContain(secret);
    await person.mutate('apiKeys.revoke', { apiKeyId: key.id });
    expect((await signedIn(api)).cookie).not.toBe(person.cookie);
    await expect.poll(async () => (await use()).status, { timeout: 20_000 }).toBe(401);
  });

  it.each([
    ['student', 'admin', 'forbidden'],
    ['teacher', 'admin', 'forbidden'],
    ['teacher', 'images', 'forbidden'],
    ['teacher', 'assignments', undefined],
    ['admin', 'admin', undefined],
  ] as const)('of a %s with the scope %s: %s', async (role, scope, code) => {
    const person = await signedIn(api, { role });
    const { error } = await person.mutate('apiKeys.create', { name: 'k', scopes: [scope] });
    expect(error?.code).toBe(code);
  });
});

describe('everything that is one’s own', () => {
  it('comes as a zip file', async () => {
    const person = await signedIn(api, { name: 'Ada' });
    const { data } = await person.mutate('runs.create', { language: 'python', files: FILES });
    const { id } = data as { id: string };
    const execution = await api.executor.executionOf(id);
    await execution.write('hello\n');
    execution.finish({});
    await expect
      .poll(async () => (await person.query('runs.get', { id })).data, { timeout: 20_000 })
      .toMatchObject({ status: 'completed' });
    const answer = await person.get('/api/account/export.zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="crucible-account-/);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(JSON.parse(text('account/account.json'))).toMatchObject({ name: 'Ada', email: person.email });
    expect(text(`runs/${id}/files/main.py`)).toBe('print("mine")');
    expect(text(`runs/${id}/output.txt`)).toBe('hello\n');
    const everything = Object.keys(files).map(text).join('\n');
    expect(everything).not.toMatch(/"(token|hash|secret|password)"/);
  });

  it('is for whoever is signed in', async () => {
    const visitor = await visit(api.url);
    expect((await visitor.get('/api/account/export.zip')).status).toBe(401);
  });
});

describe('deleting an account', () => {
  it('needs the password, and leaves nothing but ids in the audit trail', async () => {
    const email = 'gone@example.test';
    const browser = await signUp(api, { email });
    const visitor = browser.visitor();
    const { data } = await visitor.mutate('runs.create', { language: 'python', files: FILES });
    const { id } = data as { id: string };
    await visitor.mutate('snippets.create', { language: 'python', title: 'x', files: FILES });
    const made = await visitor.mutate('apiKeys.create', { name: 'k', scopes: ['read'] });
    const { secret } = made.data as { secret: string };
    const { personId } = (await session(visitor)) as { personId: string };

    const wrong = await visitor.mutate('account.delete', { confirmation: 'not the password' });
    expect(wrong.error).toMatchObject({ code: 'invalid_input', issues: [{ path: 'confirmation' }] });
    expect((await visitor.mutate('account.delete', { confirmation: PASSWORD })).status).toBe(200);

    expect(await session(visitor)).toMatchObject({ role: 'anonymous' });
    const keyed = await fetch(`${api.url}/executions`, { headers: { authorization: `Bearer ${secret}` } });
    expect(keyed.status).toBe(401);
    const again = openBrowser(api);
    expect((await again.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
    const { db } = api;
    expect(await db.run.count({ where: { id } })).toBe(0);
    expect(await db.snippet.count({ where: { personId } })).toBe(0);
    expect(await db.mail.count({ where: { to: email } })).toBe(0);
    const events = await db.auditEvent.findMany({ where: { personId } });
    expect(events.map(({ action }) => action)).toContain('account.deleted');
    expect(
      JSON.stringify(events, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain(email);
  });

  it('is not confirmed by the address where there is a password', async () => {
    const accounts = await signUp(api, { email: 'stay@example.test' });
    const visitor = accounts.visitor();
    const { error } = await visitor.mutate('account.delete', { confirmation: 'stay@example.test' });
    expect(error?.code).toBe('invalid_input');
    expect(await session(visitor)).toMatchObject({ role: 'student' });
  });

  it('is refused to the last admin', async () => {
    const admin = await signedIn(api, { role: 'admin' });
    await api.db.person.updateMany({
      where: { role: 'admin', id: { not: admin.personId } },
      data: { role: 'student' },
    });
    const { error } = await admin.mutate('account.delete', { confirmation: admin.email });
    expect(error?.code).toBe('conflict');
  });
});

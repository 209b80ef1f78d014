import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { systemClock } from '../lib/clock.ts';
import { setRole } from '../people/set-role.ts';
import { TEST_API_SETTINGS, startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { signInAgain, signedIn } from './signed-in-fixture.ts';
import { visit, visitorWith } from './visitor-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const session = async (visitor: Visitor) => (await visitor.query('session.get')).data;

it.each(['student', 'teacher', 'admin'] as const)('knows a %s by the session', async (role) => {
  const person = await signedIn(api, { role, name: 'Ada' });
  const { personId, email } = person;
  expect(await session(person)).toEqual({ personId, email, role, name: 'Ada', needsTwoFactor: false });
});

it('gives whoever has no session a new one, without an account', async () => {
  const visitor = await visit(api.url);
  expect(await session(visitor)).toMatchObject({ role: 'anonymous', name: null, email: null });
});

it('sends cookies over encrypted connections only, where the pages are reached by them', async () => {
  const accounts = { ...TEST_API_SETTINGS.accounts, publicUrl: 'https://crucible.example.test' };
  const secure = await startTestApi({ accounts });
  const first = await fetch(`${secure.url}/api/trpc/session.get`);
  await secure.stop();
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; Secure; SameSite=Lax/);
});

it.each([
  ['of nobody', 'crucible.session_token=nothing'],
  ['with a wrong signature', `crucible.session_token=${encodeURIComponent(`token.${'A'.repeat(43)}=`)}`],
  ['that is empty', 'crucible.session_token='],
  ['that cannot be decoded', 'crucible.session_token=%E0%A4%A'],
])('takes a session cookie %s for none', async (_what, cookie) => {
  expect(await session(visitorWith(api.url, cookie))).toMatchObject({ role: 'anonymous' });
});

it('ends with the session, wherever it was ended', async () => {
  const revoked = await signedIn(api);
  await api.db.session.delete({ where: { id: revoked.sessionId } });
  expect(await session(revoked)).toMatchObject({ role: 'anonymous' });

  const expired = await signedIn(api);
  await api.db.session.update({
    where: { id: expired.sessionId },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await session(expired)).toMatchObject({ role: 'anonymous' });

  const banned = await signedIn(api);
  await api.db.person.update({ where: { id: banned.personId }, data: { bannedAt: new Date() } });
  expect(await session(banned)).toMatchObject({ role: 'anonymous' });
});

it('cuts the live connection of a session that ended, and of no other', async () => {
  const person = await signedIn(api);
  const other = await signInAgain(api, person);
  const [socket, otherSocket] = await Promise.all([person.connect(), other.connect()]);
  const isCut = new Promise((resolve) => socket.once('disconnect', resolve));
  await api.db.session.delete({ where: { id: person.sessionId } });
  expect(await isCut).toBe('transport close');
  expect(otherSocket.connected).toBe(true);
  for (const one of [socket, otherSocket]) one.disconnect();
});

it('cuts the live connections of somebody whose role has changed', async () => {
  const person = await signedIn(api, { role: 'admin' });
  await signedIn(api, { role: 'admin' });
  const socket = await person.connect();
  const isCut = new Promise((resolve) => socket.once('disconnect', resolve));
  const by = { personId: 'root', apiKeyId: null, address: null };
  await setRole(
    { db: api.db, clock: systemClock, instance: 'test' },
    { personId: person.personId, role: 'student', by },
  );
  expect(await isCut).toBe('transport close');
  socket.disconnect();
});

it('takes over what a visitor made before signing in, once', async () => {
  const visitor = await visit(api.url);
  const files = [{ path: 'main.py', content: '1' }];
  const { data } = await visitor.mutate('runs.create', { language: 'python', files });
  const { id } = data as { id: string };
  await visitor.mutate('snippets.create', { language: 'python', title: 'mine', files });
  const person = await signedIn(api);
  const both = visitorWith(api.url, `${visitor.cookie}; ${person.cookie}`);
  expect((await both.query('runs.list', {})).data).toMatchObject({ items: [{ id }] });
  expect(await api.db.snippet.count({ where: { personId: person.personId } })).toBe(1);
  expect((await visitor.query('runs.list', {})).data).toMatchObject({ items: [] });
  const execution = await api.executor.executionOf(id);
  execution.finish({});
  await vi.waitFor(
    async () => expect((await person.query('runs.get', { id })).data).toMatchObject({ status: 'completed' }),
    { timeout: 20_000 },
  );
});

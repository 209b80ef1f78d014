import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { PASSWORD, mailTo, openBrowser, signUp } from './auth-client-fixture.ts';
import type { Browser } from './auth-client-fixture.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const session = async (browser: Browser) => (await browser.visitor().query('session.get')).data;

describe('signing up', () => {
  it('makes a student, once the address is confirmed', async () => {
    const email = 'ada@example.test';
    const browser = openBrowser(api);
    const answer = await browser.post('/sign-up/email', { email, name: 'Ada', password: PASSWORD });
    expect(answer).toMatchObject({ status: 200, body: { token: null } });
    expect(await session(browser)).toMatchObject({ role: 'anonymous' });

    const { subject, link } = await mailTo(api, email);
    expect(subject).toBe('Confirm your e-mail address');
    expect(link).toMatch(/^http:\/\/crucible\.test\/api\/auth\/verify-email\?token=/);
    expect((await browser.open(link)).status).toBe(302);
    expect(await session(browser)).toMatchObject({ role: 'student', name: 'Ada', email });
  });

  it('lets nobody choose a role, a state or an address that is confirmed', async () => {
    const email = 'mallory@example.test';
    const more = { role: 'admin', emailVerified: true, twoFactorEnabled: true, bannedAt: null };
    await openBrowser(api).post('/sign-up/email', { email, name: 'M', password: PASSWORD, ...more });
    const person = await api.db.person.findUnique({ where: { email } });
    expect(person?.role ?? 'student').toBe('student');
    expect(person?.emailVerified ?? false).toBe(false);
  });

  it.each([
    ['a short password', { password: 'short' }, 'PASSWORD_TOO_SHORT'],
    ['a long password', { password: 'x'.repeat(129) }, 'PASSWORD_TOO_LONG'],
    ['no name', { name: '  ' }, 'INVALID_NAME'],
    ['a name with control characters', { name: 'a\u0007b' }, 'INVALID_NAME'],
    ['no address', { email: 'nobody' }, null],
  ])('refuses %s', async (_what, wrong, code) => {
    const body = { email: 'new@example.test', name: 'New', password: PASSWORD, ...wrong };
    const answer = await openBrowser(api).post('/sign-up/email', body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    if (code !== null) expect(answer.body['code']).toBe(code);
  });
});

describe('signing in', () => {
  it('takes the password, in a cookie that scripts and other sites do not get', async () => {
    await signUp(api, { email: 'in@example.test' });
    const browser = openBrowser(api);
    const answer = await browser.post('/sign-in/email', { email: 'IN@example.test', password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('crucible.session_token='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(await session(browser)).toMatchObject({ role: 'student' });
    await browser.post('/sign-out');
    expect(await session(browser)).toMatchObject({ role: 'anonymous' });
    expect(await api.db.session.count({ where: { person: { email: 'in@example.test' } } })).toBe(1);
  });

  it('sends the link again to whoever has not followed it', async () => {
    const email = 'late@example.test';
    const browser = openBrowser(api);
    await browser.post('/sign-up/email', { email, name: 'Late', password: PASSWORD });
    const answer = await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect(answer).toMatchObject({ status: 403, body: { code: 'EMAIL_NOT_VERIFIED' } });
    await browser.open((await mailTo(api, email, 2)).link);
    expect(await session(browser)).toMatchObject({ role: 'student' });
  });

  it('is not for whoever is banned', async () => {
    const email = 'banned@example.test';
    await signUp(api, { email });
    await api.db.person.update({ where: { email }, data: { bannedAt: new Date() } });
    const browser = openBrowser(api);
    const answer = await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect(answer).toMatchObject({ status: 403, body: { code: 'BANNED' } });
    expect(await session(browser)).toMatchObject({ role: 'anonymous' });
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link in a mail, once, and everybody is signed out', async () => {
    const email = 'forgot@example.test';
    const old = await signUp(api, { email });
    await openBrowser(api).post('/request-password-reset', { email });
    const earlier = new URL((await mailTo(api, email, 2)).link).searchParams.get('token');
    await openBrowser(api).post('/request-password-reset', { email });
    const { link } = await mailTo(api, email, 3);
    const token = new URL(link).searchParams.get('token');
    expect(new URL(link).pathname).toBe('/reset-password');

    const newPassword = 'another long password';
    const browser = openBrowser(api);
    expect((await browser.post('/reset-password', { token, newPassword })).status).toBe(200);
    for (const used of [token, earlier])
      expect((await browser.post('/reset-password', { token: used, newPassword })).status).toBe(400);
    expect(await session(old)).toMatchObject({ role: 'anonymous' });
    expect((await browser.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
    expect((await browser.post('/sign-in/email', { email, password: newPassword })).status).toBe(200);
  });
});

describe('changes', () => {
  it('of the password need the old one, and sign out everybody else', async () => {
    const email = 'change@example.test';
    const browser = await signUp(api, { email });
    const other = openBrowser(api);
    await other.post('/sign-in/email', { email, password: PASSWORD });
    const change = (currentPassword: string) =>
      browser.post('/change-password', { currentPassword, newPassword: 'a new long password' });
    expect((await change('a wrong password')).status).toBe(400);
    expect((await change(PASSWORD)).status).toBe(200);
    expect(await session(browser)).toMatchObject({ role: 'student' });
    expect(await session(other)).toMatchObject({ role: 'anonymous' });
  });

  it('of the name are checked, and pictures are not taken', async () => {
    const email = 'name@example.test';
    const browser = await signUp(api, { email });
    const image = 'https://tracker.example/x.png';
    expect((await browser.post('/update-user', { name: '  Grace ', image })).status).toBe(200);
    expect((await browser.post('/update-user', { name: 'a\u0000b' })).status).toBe(400);
    expect((await browser.post('/update-user', { role: 'admin' })).status).toBe(400);
    const person = await api.db.person.findUnique({ where: { email } });
    expect(person).toMatchObject({ name: 'Grace', image: null, role: 'student' });
  });

  it('of the address are confirmed by the old and by the new one', async () => {
    const browser = await signUp(api, { email: 'old@example.test' });
    await browser.post('/change-email', { newEmail: 'fresh@example.test' });
    await browser.open((await mailTo(api, 'old@example.test', 2)).link);
    expect(await session(browser)).toMatchObject({ email: 'old@example.test' });
    await browser.open((await mailTo(api, 'fresh@example.test')).link);
    expect(await session(browser)).toMatchObject({ email: 'fresh@example.test' });
  });
});

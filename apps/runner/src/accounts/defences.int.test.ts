import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_API_SETTINGS, startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { PASSWORD, mailTo, openBrowser, signUp } from './auth-client-fixture.ts';

let api: TestApi;
const KNOWN = 'known@example.test';
const UNKNOWN = 'unknown@example.test';

beforeAll(async () => {
  const accounts = { ...TEST_API_SETTINGS.accounts, signInFailures: { perAccount: 3, perAddress: 20 } };
  api = await startTestApi({ accounts });
  await signUp(api, { email: KNOWN });
});
afterAll(() => api.stop());

const WRONG = 'not the right password';
const signIn = (email: string, password: string) =>
  openBrowser(api).post('/sign-in/email', { email, password });

describe('guessing passwords', () => {
  it('ends after a few tries for one account, whether it is there or not; the right one is refused too then', async () => {
    await signUp(api, { email: 'target@example.test' });
    for (const email of ['target@example.test', 'nobody@example.test']) {
      const statuses: number[] = [];
      for (let guess = 0; guess < 4; guess += 1) statuses.push((await signIn(email, WRONG)).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
      const last = await signIn(email, PASSWORD);
      expect(last.status).toBe(429);
      expect(last.body).toMatchObject({ code: 'too_many_requests' });
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await signIn(KNOWN, PASSWORD)).status).toBe(200);
  });

  it('is no faster with many at once', async () => {
    await signUp(api, { email: 'rush@example.test' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('rush@example.test', WRONG)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
  });

  it('is not what people do who sign in often', async () => {
    for (let time = 0; time < 5; time += 1) expect((await signIn(KNOWN, PASSWORD)).status).toBe(200);
  });

  it('is no easier for whoever is signed in', async () => {
    const browser = await signUp(api, { email: 'seat@example.test' });
    const guess = () => browser.post('/change-password', { currentPassword: WRONG, newPassword: PASSWORD });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([400, 400, 400, 429]);
  });

  it('is noticed when it goes over many accounts', async () => {
    const statuses: number[] = [];
    for (let account = 0; account < 15; account += 1)
      statuses.push((await signIn(`spray${account}@example.test`, WRONG)).status);
    expect(statuses).toContain(429);
    await api.db.throttle.deleteMany();
  });
});

describe('whether an address has an account is not told', () => {
  const told = async (path: string, body: Record<string, unknown>) => {
    const { status, body: answer, headers } = await openBrowser(api).post(path, body);
    return { status, answer, names: [...headers.keys()].toSorted() };
  };
  const blind = ({ user, ...rest }: Record<string, unknown>) => ({
    ...rest,
    user: Object.keys(user ?? {}).toSorted(),
  });

  it('by signing in', async () => {
    const body = (email: string) => ({ email, password: WRONG });
    expect(await told('/sign-in/email', body(KNOWN))).toEqual(await told('/sign-in/email', body(UNKNOWN)));
  });

  it('by asking for a new password', async () => {
    expect(await told('/request-password-reset', { email: KNOWN })).toEqual(
      await told('/request-password-reset', { email: UNKNOWN }),
    );
  });

  it('by asking for the link again', async () => {
    expect(await told('/send-verification-email', { email: KNOWN })).toEqual(
      await told('/send-verification-email', { email: UNKNOWN }),
    );
  });

  it('by signing up: whoever has the address is told by mail', async () => {
    const body = (email: string) => ({ email, name: 'Eve', password: PASSWORD });
    const [known, fresh] = [
      await told('/sign-up/email', body(KNOWN)),
      await told('/sign-up/email', body('x@y.test')),
    ];
    expect({ ...known, answer: blind(known.answer) }).toEqual({ ...fresh, answer: blind(fresh.answer) });
    const mails = await api.db.mail.count({ where: { to: KNOWN } });
    expect((await mailTo(api, KNOWN, mails)).subject).toBe('You already have an account');
  });
});

describe('a request that is not right', () => {
  it.each([
    ['from a page of another site', { origin: 'https://evil.example' }],
    ['from nowhere that it admits', { origin: 'null' }],
  ])('%s is refused', async (_what, headers) => {
    const browser = await signUp(api, { email: `csrf-${headers.origin.length}@example.test` });
    const answer = await browser.post('/update-user', { name: 'Changed' }, headers);
    expect(answer.status).toBe(403);
    expect(await api.db.person.count({ where: { name: 'Changed' } })).toBe(0);
  });

  it.each([
    ['no JSON', 'application/json', '{', 400],
    ['a form', 'application/x-www-form-urlencoded', 'email=a', 400],
    ['a list', 'application/json', '[]', 400],
    ['too much', 'application/json', JSON.stringify({ email: 'x'.repeat(20_000) }), 413],
    ['nothing', 'application/json', '', 400],
  ])('%s is refused', async (_what, type, body, status) => {
    const headers = { 'content-type': type, origin: api.url };
    const answer = await fetch(`${api.url}/api/auth/sign-in/email`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/ at .*\.m?[jt]s/);
  });

  it.each([
    'list-sessions',
    'delete-user',
    'revoke-session',
    'get-access-token',
    'ok',
    'error',
    'sign-in/email/',
    'sign-in%2femail',
    'reset-password/token?callbackURL=/',
  ])('%s is out of reach', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${api.url}/api/auth/${path}`, { method, headers: { origin: api.url } });
      expect(answer.status).toBe(404);
    }
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'does not lead elsewhere: %s',
    async (callbackURL) => {
      const email = 'redirect@example.test';
      await openBrowser(api).post('/sign-up/email', { email, name: 'R', password: PASSWORD });
      const link = new URL((await mailTo(api, email)).link);
      link.searchParams.set('callbackURL', callbackURL);
      const answer = await openBrowser(api).open(link.href);
      expect(answer.status).toBe(403);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_API_SETTINGS, startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import type { AccountSettings } from './account-settings.ts';
import { PASSWORD, openBrowser, signUp } from './auth-client-fixture.ts';
import type { Browser } from './auth-client-fixture.ts';
import { OIDC_CLIENT, startOidcProvider } from './oidc-provider-fixture.ts';
import type { OidcProvider } from './oidc-provider-fixture.ts';

let provider: OidcProvider;
let api: TestApi;

const withProvider = (more: Partial<AccountSettings> = {}) =>
  startTestApi({
    accounts: {
      ...TEST_API_SETTINGS.accounts,
      oidc: { ...OIDC_CLIENT, issuer: provider.issuer, name: 'Example University' },
      ...more,
    },
  });

beforeAll(async () => {
  provider = await startOidcProvider();
  api = await withProvider();
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const session = async (browser: Browser) => (await browser.visitor().query('session.get')).data;

/** Goes to the provider and back; resolves to where the browser is sent in the end. */
async function signInThere(at: TestApi, browser: Browser): Promise<string> {
  const answer = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/courses' });
  const there = await fetch(String(answer.body['url']), { redirect: 'manual' });
  const back = await browser.open(there.headers.get('location') ?? at.url);
  return back.headers.get('location') ?? '';
}

describe('an account elsewhere', () => {
  it('is offered by its name', async () => {
    const { data } = await openBrowser(api).visitor().query('account.signInOptions');
    expect(data).toMatchObject({ providers: [{ id: 'oidc', name: 'Example University' }] });
  });

  it('makes an account here at the first time, and is the same at the next', async () => {
    const email = 'elsewhere@example.test';
    provider.signIn({ sub: '1', email, email_verified: true, name: 'Else Where' });
    const browser = openBrowser(api);
    expect(await signInThere(api, browser)).toBe('/courses');
    const first = await session(browser);
    expect(first).toMatchObject({ role: 'student', name: 'Else Where', email });
    const second = openBrowser(api);
    await signInThere(api, second);
    expect(await session(second)).toEqual(first);
    const { data } = await second.visitor().query('account.get');
    expect(data).toMatchObject({ hasPassword: false, providers: ['oidc'] });
    const tokens = await api.db.account.findMany({ where: { providerId: 'oidc' } });
    expect(tokens.every(({ accessToken }) => !/^[0-9a-f]{32}$/.test(accessToken ?? ''))).toBe(true);
  });

  it('never takes over an account with an address that nobody has confirmed there', async () => {
    const email = 'victim@example.test';
    await signUp(api, { email });
    provider.signIn({ sub: 'attacker', email, email_verified: false });
    const browser = openBrowser(api);
    expect(await signInThere(api, browser)).toContain('error=');
    expect(await session(browser)).toMatchObject({ role: 'anonymous' });
  });

  it('needs the answer to one’s own question', async () => {
    provider.signIn({ sub: '2', email: 'csrf@example.test', email_verified: true });
    const [attacker, victim] = [openBrowser(api), openBrowser(api)];
    const answer = await attacker.post('/sign-in/social', { provider: 'oidc', callbackURL: '/' });
    const there = await fetch(String(answer.body['url']), { redirect: 'manual' });
    await victim.open(there.headers.get('location') ?? '');
    expect(await session(victim)).toMatchObject({ role: 'anonymous' });
  });
});

it('without sign-up, nobody gets an account by themselves, and whoever has one gets in', async () => {
  const closed = await withProvider({ signUpAllowed: false });
  try {
    const email = 'new@example.test';
    const browser = openBrowser(closed);
    const answer = await browser.post('/sign-up/email', { email, name: 'New', password: PASSWORD });
    expect(answer.status).toBe(400);
    provider.signIn({ sub: '3', email, email_verified: true });
    await signInThere(closed, browser);
    expect(await session(browser)).toMatchObject({ role: 'anonymous' });
    expect(await closed.db.person.count({ where: { email } })).toBe(0);
    await closed.db.person.create({
      data: { id: 'x'.repeat(21), email, name: 'New', role: 'teacher', emailVerified: true },
    });
    await signInThere(closed, browser);
    expect(await session(browser)).toMatchObject({ role: 'teacher' });
  } finally {
    await closed.stop();
  }
});

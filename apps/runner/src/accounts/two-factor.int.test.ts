import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_API_SETTINGS, startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { PASSWORD, openBrowser, signUp } from './auth-client-fixture.ts';
import type { Browser } from './auth-client-fixture.ts';

let api: TestApi;

beforeAll(async () => {
  const { accounts } = TEST_API_SETTINGS;
  api = await startTestApi({ accounts: { ...accounts, twoFactorRequired: true } });
});
afterAll(() => api.stop());

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows now (RFC 6238). */
function codeNow(totpUri: string): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  const bits = [...secret].map((digit) => BASE32.indexOf(digit).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const session = async (browser: Browser) => (await browser.visitor().query('session.get')).data;

/** A teacher who has set up a second factor. */
async function teacherWith(email: string): Promise<{ browser: Browser; totpUri: string; codes: string[] }> {
  const browser = await signUp(api, { email });
  await api.db.person.update({ where: { email }, data: { role: 'teacher' } });
  const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
  await browser.post('/two-factor/verify-totp', { code: codeNow(totpURI) });
  return { browser, totpUri: totpURI, codes: backupCodes };
}

it('is needed by teachers where that is so, and by nobody else', async () => {
  const email = 'teacher@example.test';
  const browser = await signUp(api, { email });
  const people = () => browser.visitor().query('courses.list', {});
  expect((await people()).error?.code).not.toBe('two_factor_needed');
  await api.db.person.update({ where: { email }, data: { role: 'teacher' } });
  expect(await session(browser)).toMatchObject({ role: 'teacher', needsTwoFactor: true });
  expect((await people()).error?.code).toBe('two_factor_needed');
  expect((await browser.visitor().query('account.get')).data).toMatchObject({ twoFactorEnabled: false });

  const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
  const code = codeNow(String(body['totpURI']));
  expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(200);
  expect(await session(browser)).toMatchObject({ role: 'teacher', needsTwoFactor: false });
  expect((await people()).error?.code).not.toBe('two_factor_needed');
});

it('is asked for after the password, and nobody is signed in before', async () => {
  const email = 'second@example.test';
  const { totpUri } = await teacherWith(email);
  const browser = openBrowser(api);
  const answer = await browser.post('/sign-in/email', { email, password: PASSWORD });
  expect(answer.body).toMatchObject({ twoFactorRedirect: true });
  expect(await session(browser)).toMatchObject({ role: 'anonymous' });
  expect((await browser.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
  expect((await browser.post('/two-factor/verify-totp', { code: codeNow(totpUri) })).status).toBe(200);
  expect(await session(browser)).toMatchObject({ role: 'teacher' });
});

it('can be a backup code instead, each once', async () => {
  const email = 'backup@example.test';
  const { codes } = await teacherWith(email);
  const code = codes[0] ?? '';
  const use = async () => {
    const browser = openBrowser(api);
    await browser.post('/sign-in/email', { email, password: PASSWORD });
    return browser.post('/two-factor/verify-backup-code', { code });
  };
  expect((await use()).status).toBe(200);
  expect((await use()).status).toBe(401);
});

it('cannot be guessed: after a few wrong codes the password is asked for again, after more none is taken', async () => {
  const email = 'guess@example.test';
  const { totpUri } = await teacherWith(email);
  const statuses: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const browser = openBrowser(api);
    await browser.post('/sign-in/email', { email, password: PASSWORD });
    for (let guess = 0; guess < 6; guess += 1)
      statuses.push((await browser.post('/two-factor/verify-totp', { code: '000000' })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 400, 401, 401, 401, 401, 401, 429]);
  const browser = openBrowser(api);
  await browser.post('/sign-in/email', { email, password: PASSWORD });
  expect((await browser.post('/two-factor/verify-totp', { code: codeNow(totpUri) })).status).toBe(429);
  expect(await session(browser)).toMatchObject({ role: 'anonymous' });
});

it('is turned off by the password alone', async () => {
  const { browser } = await teacherWith('off@example.test');
  expect((await browser.post('/two-factor/disable', { password: 'a wrong password' })).status).toBe(400);
  expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200);
  expect(await session(browser)).toMatchObject({ needsTwoFactor: true });
});

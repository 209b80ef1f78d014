import { describe, expect, it } from 'vitest';
import { requestLimits } from './request-limits.ts';

const FAILURES = { perAccount: 10, perAddress: 300 };
const asked = (path: string, more: { email?: string; session?: string } = {}) =>
  requestLimits({ path, address: '192.0.2.7', email: null, session: null, ...more }, FAILURES).map(
    ({ what, rule, counts }) => [what, rule.max, counts],
  );

describe('requestLimits', () => {
  it('counts failures to sign in: the account from here, the account from anywhere, the address', () => {
    expect(asked('/sign-in/email', { email: 'a@b.test' })).toEqual([
      ['failures for a@b.test from 192.0.2.7', 10, 'failed'],
      ['failures for a@b.test', 100, 'failed'],
      ['failures from 192.0.2.7', 300, 'failed'],
      ['/sign-in/email from 192.0.2.7', 3000, 'all'],
    ]);
  });

  it.each(['/change-password', '/two-factor/enable', '/two-factor/disable'])(
    'counts wrong passwords of whoever is signed in: %s',
    (path) => {
      expect(asked(path, { session: 'token' })[0]).toEqual(['failures in token', 10, 'failed']);
    },
  );

  it.each(['/sign-up/email', '/request-password-reset', '/send-verification-email', '/change-email'])(
    'lets nobody flood an address with mail: %s',
    (path) => {
      expect(asked(path, { email: 'a@b.test' })).toContainEqual(['mails to a@b.test', 5, 'all']);
    },
  );

  it('never counts what every page asks for', () => {
    expect(asked('/get-session', { session: 'token' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { requireCallbackUrl } from './require-callback-url.ts';

const RULES = { ports: [8443], allowPrivate: false };

describe('requireCallbackUrl', () => {
  it.each([
    'https://ci.example.org/done',
    'http://example.org',
    'https://example.org:8443/x?y=1',
    'https://1.1.1.1/',
    'http://[2606:4700:4700::1111]/',
  ])('accepts %s', (url) => {
    expect(() => requireCallbackUrl(RULES, url)).not.toThrow();
  });

  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'nonsense',
    'https://example.org:22/',
    'http://example.org:8080/',
    'https://me:secret@example.org/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://metadata.google.internal/',
    'http://postgres/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fd00:ec2::254]/',
    'http://0.0.0.0/',
    'http://①②⑦.⓪.⓪.①/',
  ])('refuses %s', (url) => {
    expect(() => requireCallbackUrl(RULES, url)).toThrow(AppError);
    expect(() => requireCallbackUrl(RULES, url)).toThrow(/callback_refused/);
  });

  it('lets tests send to themselves, but not to any port', () => {
    const open = { ports: [4000], allowPrivate: true };
    expect(() => requireCallbackUrl(open, 'http://127.0.0.1:4000/')).not.toThrow();
    expect(() => requireCallbackUrl(open, 'http://127.0.0.1:4001/')).toThrow(AppError);
  });
});

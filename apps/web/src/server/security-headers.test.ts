import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers.ts';

const directive = (policy: string | undefined, name: string) =>
  policy?.split('; ').find((part) => part.startsWith(`${name} `));

describe('securityHeaders', () => {
  it('lets no script run without the nonce in production', () => {
    const scripts = directive(securityHeaders('abc', false)['content-security-policy'], 'script-src');
    expect(scripts).toBe(`script-src 'self' 'nonce-abc' 'strict-dynamic'`);
  });

  it('cannot be framed and connects only to its own origin', () => {
    const policy = securityHeaders('abc', false)['content-security-policy'];
    expect(directive(policy, 'frame-ancestors')).toBe(`frame-ancestors 'none'`);
    expect(directive(policy, 'connect-src')).toBe(`connect-src 'self'`);
  });
});

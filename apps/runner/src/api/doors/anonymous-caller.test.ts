import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../runs/runs-fixture.ts';
import { anonymousCaller, callerMaxima } from './anonymous-caller.ts';

const personOf = (address: string) => anonymousCaller(address).personId;

describe('anonymousCaller', () => {
  it.each([
    ['one address', '192.0.2.1', '192.0.2.1', true],
    ['one address in two forms', '192.0.2.1', '::ffff:192.0.2.1', true],
    ['two addresses', '192.0.2.1', '192.0.2.2', false],
    ['two addresses of one customer', '2001:db8::1', '2001:db8::ffff:1', true],
    ['two customers', '2001:db8:0:1::1', '2001:db8:0:2::1', false],
    ['what is no address', 'somewhere', 'somewhere else', false],
  ])('%s', (_what, one, other, isSame) => {
    expect(personOf(one) === personOf(other)).toBe(isSame);
    expect(personOf(one)).toMatch(/^[\w-]{21}$/);
  });
});

describe('callerMaxima', () => {
  it('are the small ones without a key, and never more than the installation has', () => {
    const large = { ...LIMITS, wallMs: 600_000, memoryBytes: 2 ** 34 };
    expect(callerMaxima(anonymousCaller('192.0.2.1'), large)).toMatchObject({
      wallMs: 20_000,
      memoryBytes: 512 * 2 ** 20,
      pids: LIMITS.pids,
    });
    expect(callerMaxima({ personId: 'ada', apiKeyId: 'key', role: 'student', scopes: [] }, large)).toBe(
      large,
    );
  });
});

import { expect, it } from 'vitest';
import { callbackSecret, callbackSignature } from './callback-signature.ts';

const AT = new Date('2026-01-01T00:00:00.900Z');

it('signs time and body, as anybody can check with openssl', () => {
  // printf '1767225600.{"id":1}' | openssl dgst -sha256 -hmac secret
  expect(callbackSignature('secret', '{"id":1}', AT)).toBe(
    't=1767225600,v1=97b5e286e0787bc828806008c500155f0522c15d4e9d491274c2baaf04c4dd8e',
  );
});

it('gives each key a secret of its own, and each installation', () => {
  const secrets = [
    callbackSecret('server', 'a'),
    callbackSecret('server', 'b'),
    callbackSecret('other', 'a'),
  ];
  expect(new Set(secrets).size).toBe(3);
  expect(callbackSecret('server', 'a')).toBe(secrets[0]);
});

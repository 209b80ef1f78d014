import { expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

it('gives back what was sealed, and seals nothing twice the same', () => {
  const sealed = seal('secret', 'a key – ü');
  expect(unseal('secret', sealed)).toBe('a key – ü');
  expect(seal('secret', 'a key – ü')).not.toBe(sealed);
});

it('gives nothing to another secret, and notices every change', () => {
  const sealed = seal('secret', 'a key');
  expect(() => unseal('other', sealed)).toThrow(/authenticate/);
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => unseal('secret', changed.toString('base64url')), `byte ${at}`).toThrow(/authenticate/);
  }
});

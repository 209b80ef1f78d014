import { expect, it } from 'vitest';
import { objectionTo } from './objection-to.mjs';

const manifest = { name: 'demo', sizeBudgetBytes: 100_000_000 };

it.each([
  ['is in order', { unwanted: [], sizeBytes: 100_000_000 }, null],
  ['has a shell', { unwanted: ['/usr/bin/sh'], sizeBytes: 1 }, 'that must not be in it: /usr/bin/sh'],
  ['is too heavy', { unwanted: [], sizeBytes: 100_000_001 }, 'weighs 101 MB, more than the 100 MB'],
])('an image that %s', (_, found, objection) => {
  if (objection === null) expect(objectionTo(found, manifest)).toBeNull();
  else expect(objectionTo(found, manifest)).toContain(objection);
});

it('has no budget where the manifest names none', () => {
  expect(objectionTo({ unwanted: [], sizeBytes: 1e12 }, { name: 'demo' })).toBeNull();
});

import { expect, it } from 'vitest';
import { LIMITS } from '../runs/runs-fixture.ts';
import { resultKey } from './result-key.ts';

const conditions = {
  ...{ imageDigest: 'sha256:1', limits: LIMITS, isolation: 'standard', productVersion: '1' },
};
const keyed = { conditions, problemHash: 'p', program: 'x = 1\n' };
const with_ = (change: Partial<typeof conditions>) => ({
  ...keyed,
  conditions: { ...conditions, ...change },
});

it('is the same for the same, whatever the order of limits', () => {
  const limits = Object.fromEntries(Object.entries(LIMITS).toReversed()) as typeof LIMITS;
  expect(resultKey(with_({ limits }))).toBe(resultKey(keyed));
});

it.each([
  ['the program', { ...keyed, program: 'x = 2\n' }],
  ['the problem', { ...keyed, problemHash: 'q' }],
  ['the image', with_({ imageDigest: 'sha256:2' })],
  ['a limit', with_({ limits: { ...LIMITS, wallMs: 1 } })],
  ['the isolation', with_({ isolation: 'gvisor' })],
  ['the product', with_({ productVersion: '2' })],
  ['where one text ends and the next begins', { ...keyed, problemHash: 'px', program: ' = 1\n' }],
])('is another one with %s', (_what, other) => {
  expect(resultKey(other)).not.toBe(resultKey(keyed));
});

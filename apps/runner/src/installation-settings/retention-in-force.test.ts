import { expect, it } from 'vitest';
import { retentionInForce } from './retention-in-force.ts';

it.each([
  [30, 'configured', 30],
  ['forever', 'configured', 'forever'],
  ['forever', 10, 10],
  [30, 10, 10],
  [30, 90, 30],
] as const)('with %s days configured and %s set, it is %s', (configured, set, days) => {
  const all = { runs: configured, audit: configured };
  expect(retentionInForce(all, { runs: set, audit: set })).toEqual({ runs: days, audit: days });
});

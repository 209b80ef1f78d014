import { expect, it } from 'vitest';
import { bucketText } from './bucket-text.ts';

// Tests run in whatever zone the machine has: minutes are the same in nearly all of them, and so are days at noon.
it.each([
  ['hour', /^\d\d:30$/],
  ['day', /^\d\d:30$/],
  ['week', /^(Mon|Tue|Wed) \d\d:30$/],
  ['month', /^1[23] May$/],
] as const)('a bucket of a %s reads like %s', (range, looks) =>
  expect(bucketText('2026-05-12T12:30:00.000Z', range)).toMatch(looks),
);

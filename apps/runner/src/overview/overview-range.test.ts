import { expect, it } from 'vitest';
import { bucketedRange } from './overview-range.ts';

const NOW = new Date('2026-05-12T10:17:42.500Z');

it.each([
  ['hour', 60, '2026-05-12T09:18:00.000Z', '2026-05-12T10:17:00.000Z'],
  ['day', 48, '2026-05-11T10:30:00.000Z', '2026-05-12T10:00:00.000Z'],
  ['week', 56, '2026-05-05T12:00:00.000Z', '2026-05-12T09:00:00.000Z'],
  ['month', 60, '2026-04-12T12:00:00.000Z', '2026-05-12T00:00:00.000Z'],
] as const)('a %s has %i buckets, from %s; now is in that of %s', (range, count, first, last) => {
  const { from, to, starts, bucketMs } = bucketedRange(range, NOW);
  expect(starts).toHaveLength(count);
  expect([from, starts[0], starts.at(-1)].map((date) => date?.toISOString())).toEqual([first, first, last]);
  expect(to).toEqual(NOW);
  expect((starts[1]?.getTime() ?? 0) - (starts[0]?.getTime() ?? 0)).toBe(bucketMs);
});

import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const NOW = new Date('2026-01-01T00:00:00Z');

it.each([
  ['2', 2_000],
  ['0.25', 250],
  [' 0 ', 0],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['', null],
  [undefined, null],
])('reads %j as %j', (header, wanted) => {
  expect(retryAfterMs(header, NOW)).toBe(wanted);
});

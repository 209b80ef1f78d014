import { expect, it } from 'vitest';
import { dayOf } from './quota-day.ts';

it.each([
  ['2026-11-21T00:00:00.000Z', '2026-11-21', '2026-11-22'],
  ['2026-11-21T23:59:59.999Z', '2026-11-21', '2026-11-22'],
  ['2026-11-21T23:30:00.000-05:00', '2026-11-22', '2026-11-23'],
  ['2027-01-01T00:30:00.000+01:00', '2026-12-31', '2027-01-01'],
])('the day of %s goes from %s to %s', (now, begin, end) => {
  expect(dayOf(new Date(now))).toEqual({ begin: new Date(begin), end: new Date(end) });
});

import { expect, it } from 'vitest';
import { formatMoment } from './format-moment.ts';

it.each([
  ['2026-05-12T21:59:00.000Z', 'UTC', 'Tue 12 May 2026, 21:59 UTC'],
  ['2026-05-12T22:00:00.000Z', 'Asia/Tokyo', 'Wed 13 May 2026, 07:00 GMT+9'],
])('%s in %s is %s', (moment, zone, text) => expect(formatMoment(moment, zone)).toBe(text));

import { expect, it } from 'vitest';
import { shiftDate } from './shift-date.ts';

it.each([
  ['UTC', '2026-01-10T12:00:00.000Z', 7, '2026-01-17T12:00:00.000Z'],
  ['UTC', '2026-01-10T12:00:00.000Z', -10, '2025-12-31T12:00:00.000Z'],
  ['Europe/Berlin', '2026-03-25T22:59:00.000Z', 7, '2026-04-01T21:59:00.000Z'],
  ['Europe/Berlin', '2026-10-22T21:59:00.000Z', 7, '2026-10-29T22:59:00.000Z'],
  ['Europe/Berlin', '2026-03-01T22:59:00.000Z', 365, '2027-03-01T22:59:00.000Z'],
  ['America/New_York', '2026-03-07T04:59:59.000Z', 2, '2026-03-09T03:59:59.000Z'],
  ['Asia/Kolkata', '2026-03-07T18:29:00.000Z', 180, '2026-09-03T18:29:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-01T13:00:00.000Z', 30, '2026-05-01T13:30:00.000Z'],
  // 02:30 of the day on which the clocks leap from two to three.
  ['Europe/Berlin', '2026-03-22T01:30:00.000Z', 7, '2026-03-29T01:30:00.000Z'],
])('%s: %s and %i days', (timeZone, from, days, expected) => {
  expect(shiftDate(new Date(from), days, timeZone).toISOString()).toBe(expected);
});

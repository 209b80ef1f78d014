import { describe, expect, it } from 'vitest';
import { fromWallTime, toWallTime } from './zoned-time.ts';

describe('wall time', () => {
  it.each([
    ['2026-05-12T21:59:00.000Z', 'Europe/Berlin', '2026-05-12T23:59'],
    ['2026-01-12T22:59:00.000Z', 'Europe/Berlin', '2026-01-12T23:59'],
    ['2026-05-12T23:59:00.000Z', 'UTC', '2026-05-12T23:59'],
    ['2026-05-13T00:00:00.000Z', 'UTC', '2026-05-13T00:00'],
    ['2026-05-12T18:14:00.000Z', 'Asia/Kathmandu', '2026-05-12T23:59'],
    ['2026-05-13T06:59:00.000Z', 'America/Los_Angeles', '2026-05-12T23:59'],
  ])('%s in %s is %s, and back', (moment, zone, wall) => {
    expect(toWallTime(moment, zone)).toBe(wall);
    expect(fromWallTime(wall, zone)).toBe(moment);
  });

  it('takes the earlier of two moments when the clocks go back', () =>
    expect(fromWallTime('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z'));

  it('goes on as before over what the clocks skip', () =>
    expect(fromWallTime('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z'));

  it.each(['', '2026-05-12', 'tomorrow'])('knows no moment for %j', (text) =>
    expect(fromWallTime(text, 'UTC')).toBeNull(),
  );
});

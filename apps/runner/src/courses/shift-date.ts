const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The moment that is so many days later (or earlier) with the same time of day in a time zone, whatever its clocks did in
 * between. A time of day that the clocks leap over becomes the one an hour later.
 */
export function shiftDate(date: Date, days: number, timeZone: string): Date {
  const wall = date.getTime() + offsetMs(date, timeZone) + days * DAY_MS;
  const guess = new Date(wall - offsetMs(date, timeZone));
  const shifted = new Date(wall - offsetMs(guess, timeZone));
  // Where the offset changes between the two guesses, only the second is on the right side of the change.
  return wallOf(shifted, timeZone) === wall ? shifted : later(guess, shifted);
}

const later = (a: Date, b: Date) => (a > b ? a : b);
const wallOf = (date: Date, timeZone: string) => date.getTime() + offsetMs(date, timeZone);

/** By how much the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
function offsetMs(date: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  if (hours === undefined || minutes === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

import { z } from 'zod';

/** A place as the time zone database calls it: `Europe/Berlin`. */
export const TimeZoneSchema = z.string().min(1).max(60).refine(isTimeZone, 'There is no such time zone.');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A moment; whatever its offset, it leaves as UTC. */
export const MomentSchema = z.iso
  .datetime({ offset: true })
  .transform((moment) => new Date(moment).toISOString());

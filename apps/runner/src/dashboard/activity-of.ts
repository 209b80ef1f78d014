import type { Activity } from '@crucible/contracts/dashboard';

const MINUTE_MS = 60_000;
const ACTIVE_MS = 2 * MINUTE_MS;
const IDLE_MS = 15 * MINUTE_MS;

/** What somebody does at the moment, as far as one can tell. */
export function activityOf(
  seen: { lastSeenAt: Date | null; waiting: number; running: number } | undefined,
  now: Date,
): Activity {
  if (seen === undefined) return 'away';
  if (seen.waiting + seen.running > 0) return 'running';
  if (seen.lastSeenAt === null) return 'away';
  const awayMs = now.getTime() - seen.lastSeenAt.getTime();
  if (awayMs <= ACTIVE_MS) return 'active';
  return awayMs <= IDLE_MS ? 'idle' : 'away';
}

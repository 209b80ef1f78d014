const MINUTE_MS = 60_000;
const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** What a clock in `zone` shows at a moment, as date fields of browsers take it: `2026-05-12T23:59`. */
export function toWallTime(moment: string, zone: string): string {
  return wallMs(Date.parse(moment), zone).toISOString().slice(0, 16);
}

/**
 * The moment at which a clock in `zone` shows `wallTime`, in ISO and UTC; null for what is no such time. Of two moments
 * the earlier; a time that the clocks skip counts as if they had not yet been put forward.
 */
export function fromWallTime(wallTime: string, zone: string): string | null {
  const [, ...parts] = WALL_TIME.exec(wallTime) ?? [];
  const [year = Number.NaN, month = 0, day = 0, hour = 0, minute = 0] = parts.map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [asUtc - 24 * 60 * MINUTE_MS, asUtc + 24 * 60 * MINUTE_MS].map(
    (momentMs) => wallMs(momentMs, zone).getTime() - momentMs,
  );
  const candidates = offsets.map((offsetMs) => asUtc - offsetMs);
  const exact = candidates.filter((momentMs) => wallMs(momentMs, zone).getTime() === asUtc);
  const [first = asUtc] = exact.length > 0 ? [Math.min(...exact)] : candidates;
  return new Date(first).toISOString();
}

/** The clock's face in `zone`, to the minute, as if it were UTC. */
function wallMs(momentMs: number, zone: string): Date {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(momentMs).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return new Date(Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')));
}

const DAY_MS = 86_400_000;

/** The day, in UTC, by which quotas are counted. */
export function dayOf(now: Date): { begin: Date; end: Date } {
  const beginMs = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return { begin: new Date(beginMs), end: new Date(beginMs + DAY_MS) };
}

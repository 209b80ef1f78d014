const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;

/** How long it is until something, for people, from milliseconds: `3 days`, `1 day 4 h`, `2 h 5 min`, `4 min 10 s`. */
export function timeLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  if (seconds >= 3 * DAY_S) return `${Math.floor(seconds / DAY_S)} days`;
  if (seconds >= DAY_S) {
    const days = Math.floor(seconds / DAY_S);
    const hours = Math.floor((seconds % DAY_S) / HOUR_S);
    return `${days === 1 ? '1 day' : `${days} days`}${hours === 0 ? '' : ` ${hours} h`}`;
  }
  if (seconds >= HOUR_S)
    return `${Math.floor(seconds / HOUR_S)} h ${Math.floor((seconds % HOUR_S) / MINUTE_S)} min`;
  if (seconds >= MINUTE_S) return `${Math.floor(seconds / MINUTE_S)} min ${seconds % MINUTE_S} s`;
  return `${seconds} s`;
}

const MINUTE_MS = 60_000;
const TENTH_OF_MEBIBYTE = 1024 * 102.4;

/**
 * When something was reached, as a board shows it: to the minute. What came after the assignment's due date is as if it had
 * come then, so that nobody's extension can be told from the time; points that were lost by being late are lost.
 */
export function shownMoment(handedInAt: Date, dueAt: Date | null): string {
  const atMs = Math.min(handedInAt.getTime(), dueAt?.getTime() ?? Infinity);
  return new Date(Math.floor(atMs / MINUTE_MS) * MINUTE_MS).toISOString();
}

/** To whole milliseconds. */
export const shownCpuMs = (cpuMs: number | null) => (cpuMs === null ? null : Math.round(cpuMs));

/** In bytes, to tenths of a mebibyte. */
export const shownMemoryBytes = (bytes: number | null) =>
  bytes === null ? null : Math.round(Math.round(bytes / TENTH_OF_MEBIBYTE) * TENTH_OF_MEBIBYTE);

/** About the token, the time or the rate, and not about the person. */
const OF_THE_MOMENT: readonly number[] = [401, 403, 408, 425, 429];

/** Whether a platform will never take this person's grade, whatever is tried: somebody whom it does not know, for instance. */
export function isRefusal(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && !OF_THE_MOMENT.includes(status);
}

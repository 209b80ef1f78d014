/** A moment as it came in. */
export function dateOrNull(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}

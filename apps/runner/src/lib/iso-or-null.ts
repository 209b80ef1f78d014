/** A moment as it leaves the service. */
export function isoOrNull(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

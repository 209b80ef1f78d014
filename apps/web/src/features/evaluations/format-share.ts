const PERCENT = 100;

/** A share for people: `84.1 %`; a dash where it is not known. */
export function formatShare(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${(share * PERCENT).toFixed(1)} %`;
}

/** Between which a share lies: `78.0 to 89.6 %`. */
export function formatInterval({ low, high }: { low: number; high: number }): string {
  return `${(low * PERCENT).toFixed(1)} to ${(high * PERCENT).toFixed(1)} %`;
}

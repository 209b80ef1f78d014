const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A size for people, in units of 1024: `1 byte`, `640 bytes`, `1.5 KB`, `256 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes === 1) return '1 byte';
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits).replace(/\.0$/, '')} ${UNITS[unit] ?? 'GB'}`;
}

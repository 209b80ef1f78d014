/** In this order: many browsers also call themselves by the names that come later. */
const BROWSERS: readonly [mark: string, name: string][] = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly [mark: string, name: string][] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
];

/** What a browser says of itself, for people: `Firefox on Windows`. */
export function describeBrowser(userAgent: string | null): string {
  const find = (names: readonly [string, string][]) =>
    names.find(([mark]) => userAgent?.includes(mark) ?? false)?.[1];
  const browser = find(BROWSERS);
  const system = find(SYSTEMS);
  if (browser === undefined) return system === undefined ? 'Some program' : `Some program on ${system}`;
  return system === undefined ? browser : `${browser} on ${system}`;
}

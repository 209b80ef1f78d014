import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';

/** The version that an address asks for; without one the current version, or for keepers the one that is to come. */
export function shownVersion(
  { current, versions }: Pick<BenchmarkDetail, 'current' | 'versions'>,
  asked: string | undefined,
): BenchmarkVersion | null {
  if (asked !== undefined) return versions.find(({ number }) => `${number}` === asked) ?? null;
  return current ?? versions[0] ?? null;
}

/** Behind the address of a page that is about a version; nothing where it is the current one. */
export function versionQuery(
  { current }: Pick<BenchmarkDetail, 'current'>,
  { number }: Pick<BenchmarkVersion, 'number'>,
): string {
  return current?.number === number ? '' : `?version=${number}`;
}

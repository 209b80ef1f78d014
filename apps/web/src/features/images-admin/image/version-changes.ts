type Versions = Readonly<Record<string, string>>;

/** What is of another version, new or gone when one build takes the place of another. */
export function versionChanges(
  before: Versions,
  after: Versions,
): { name: string; from: string | null; to: string | null }[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names
    .map((name) => ({ name, from: before[name] ?? null, to: after[name] ?? null }))
    .filter(({ from, to }) => from !== to);
}

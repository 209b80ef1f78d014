/** Two keys that fold to the same text are one and the same for a decoder that ignores case, as the engine's does. */
function foldCase(text: string): string {
  // Both ways: ſ becomes S only upwards, the Kelvin sign becomes k only downwards.
  return text.toUpperCase().toLowerCase();
}

/** The first key that folds to the same text as one before it; null when all are different. */
export function repeatedKey(keys: string[]): string | null {
  const seen = new Set<string>();
  for (const key of keys) {
    const folded = foldCase(key);
    if (seen.has(folded)) return key;
    seen.add(folded);
  }
  return null;
}

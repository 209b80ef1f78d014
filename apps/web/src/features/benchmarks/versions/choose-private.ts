/**
 * A share of the keys, the same ones for the same seed on every machine. Each key is chosen by itself, so that problems which are
 * added later change little of the choice. `share` is between 0 and 1.
 */
export function choosePrivate(
  keys: readonly string[],
  { share, seed }: { share: number; seed: number },
): string[] {
  const count = Math.round(keys.length * share);
  const drawn = keys
    .map((key) => ({ key, place: hashOf(`${seed} ${key}`) }))
    .toSorted((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
    .slice(0, count);
  const chosen = new Set(drawn.map(({ key }) => key));
  return keys.filter((key) => chosen.has(key));
}

/** FNV-1a over UTF-16 units, and a mix that makes neighbouring texts differ in all bits. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21_f0_aa_ad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x73_5a_2d_97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

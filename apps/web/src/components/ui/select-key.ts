export type SelectKeyState = { active: number | null; chosen: number; texts: readonly string[] };
export type SelectKeyStep = { active: number | null; choose?: number };

/** What a key does to a list of choices; null when it does nothing. `active` is the marked choice of an open list. */
export function selectKey(key: string, { active, chosen, texts }: SelectKeyState): SelectKeyStep | null {
  const last = texts.length - 1;
  if (active === null)
    return ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key) ? { active: chosen } : null;
  switch (key) {
    case 'ArrowDown':
      return { active: Math.min(active + 1, last) };
    case 'ArrowUp':
      return { active: Math.max(active - 1, 0) };
    case 'Home':
      return { active: 0 };
    case 'End':
      return { active: last };
    case 'Escape':
      return { active: null };
    case 'Enter':
    case ' ':
    case 'Tab':
      return { active: null, choose: active };
    default: {
      if (key.length !== 1) return null;
      const from = [...texts.keys()].map((offset) => (active + 1 + offset) % texts.length);
      const found = from.find((index) => texts[index]?.toLowerCase().startsWith(key.toLowerCase()));
      return found === undefined ? null : { active: found };
    }
  }
}

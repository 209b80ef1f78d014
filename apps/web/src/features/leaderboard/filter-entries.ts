import type { BoardEntry } from '@crucible/contracts/leaderboard';
import type { BoardAddress } from './board-address.ts';

type Filter = Pick<BoardAddress, 'text' | 'verifiedOnly' | 'withoutBaselines'>;

/** Rows that are asked for; every word that was typed has to be in the name, the person or the note. Ranks stay what they are. */
export function filterEntries(entries: readonly BoardEntry[], filter: Filter): BoardEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (filter.verifiedOnly && entry.evaluationId === null) return false;
    if (filter.withoutBaselines && entry.isBaseline) return false;
    const text = `${entry.candidateName} ${entry.personName ?? ''} ${entry.note}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { changeEntry } from './change-entry.ts';
import type { ChangeEntryDeps, ChangeEntryInput } from './change-entry.ts';

/** Marks an entry as one that others are held against, or as one like the others; it keeps its rank. */
export function setBaseline(
  deps: ChangeEntryDeps,
  { isBaseline, ...input }: ChangeEntryInput & { isBaseline: boolean },
): Promise<BoardEntry> {
  return changeEntry(deps, input, {
    action: isBaseline ? 'leaderboard_entry.baseline_set' : 'leaderboard_entry.baseline_unset',
    from: { isBaseline: !isBaseline },
    otherwise: isBaseline ? 'This entry is a baseline already.' : 'This entry is no baseline.',
    data: { isBaseline },
  });
}

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { changeEntry } from './change-entry.ts';
import type { ChangeEntryDeps, ChangeEntryInput } from './change-entry.ts';

/** Has a disqualified entry count again. Throws `conflict` when it does. */
export function requalifyEntry(deps: ChangeEntryDeps, input: ChangeEntryInput): Promise<BoardEntry> {
  return changeEntry(deps, input, {
    action: 'leaderboard_entry.requalified',
    from: { disqualifiedAt: { not: null } },
    otherwise: 'This entry is not disqualified.',
    data: { disqualifiedAt: null, disqualifiedReason: '', disqualifiedById: null },
  });
}

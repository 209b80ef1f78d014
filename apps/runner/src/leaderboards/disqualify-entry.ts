import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { toStorableText } from '../lib/storable-text.ts';
import { changeEntry } from './change-entry.ts';
import type { ChangeEntryDeps, ChangeEntryInput } from './change-entry.ts';

/** Takes an entry's rank away, for a reason that is shown with it. Throws `conflict` when it has none any more. */
export function disqualifyEntry(
  deps: ChangeEntryDeps,
  { reason, ...input }: ChangeEntryInput & { reason: string },
): Promise<BoardEntry> {
  const disqualifiedReason = toStorableText(reason);
  return changeEntry(deps, input, {
    action: 'leaderboard_entry.disqualified',
    from: { disqualifiedAt: null },
    otherwise: 'This entry is disqualified already.',
    data: {
      disqualifiedAt: deps.clock.now(),
      ...{ disqualifiedReason, disqualifiedById: input.actor.personId },
    },
    detail: { reason },
  });
}

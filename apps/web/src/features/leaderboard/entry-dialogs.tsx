'use client';

import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { BadgeDialog } from './badge-dialog.tsx';
import { DisqualifyDialog } from './disqualify-dialog.tsx';
import { useBoardActions } from './use-board-actions.ts';
import type { EntryQuestion } from './use-entry-dialog.ts';

type DialogsProps = { board: Leaderboard; asked: EntryQuestion; onClose: () => void };

/** The dialog of what somebody wants with a row. */
export function EntryDialogs({ board, asked, onClose }: DialogsProps) {
  const { withdraw } = useBoardActions();
  const { entry, about } = asked;
  const { slug } = board.benchmark;
  if (about === 'badge') return <BadgeDialog slug={slug} entry={entry} onClose={onClose} />;
  if (about === 'disqualify') return <DisqualifyDialog slug={slug} entry={entry} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Withdraw ${entry.candidateName}?`}
      description={
        entry.evaluationId === null
          ? 'What was reported is deleted.'
          : 'It disappears from the leaderboard. The evaluation stays, and can be put there again.'
      }
      confirm="Withdraw"
      danger
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate({ entryId: entry.id }, { onSettled: onClose })}
    />
  );
}

'use client';

import type { BoardEntry, Leaderboard } from '@crucible/contracts/leaderboard';
import { EllipsisVertical } from 'lucide-react';
import { toast } from 'sonner';
import { Menu, MenuItem, MenuLink, MenuRule } from '../../components/ui/menu.tsx';
import { PLAIN_ADDRESS, writeAddress } from './board-address.ts';
import { leaderboardLinks } from './leaderboard-links.ts';
import { useBoardActions } from './use-board-actions.ts';
import type { EntryQuestion } from './use-entry-dialog.ts';

type MenuProps = {
  board: Leaderboard;
  entry: BoardEntry;
  onAsk: (question: EntryQuestion) => void;
};

/** What can be done with a row, by whoever looks. */
export function EntryMenu({ board, entry, onAsk }: MenuProps) {
  const { benchmark, version, metric } = board;
  const { slug, isKept } = benchmark;
  const { setBaseline, requalify } = useBoardActions();
  // Who is disqualified cannot make the reason disappear.
  const mayWithdraw = isKept || (entry.isOwn && entry.disqualified === null);
  const target = { slug, entryId: entry.id };

  async function copyLink(): Promise<void> {
    const query = writeAddress({
      ...{ ...PLAIN_ADDRESS, metric },
      ...{ versionNumber: version.number, entryId: entry.id },
    });
    const link = `${window.location.origin}${leaderboardLinks.board(slug, query)}`;
    try {
      await navigator.clipboard.writeText(link);
      toast.success('The link to this row was copied.');
    } catch {
      toast.error(`The browser did not allow copying. The link is ${link}`);
    }
  }

  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`More about ${entry.candidateName}`}
          className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
        >
          <EllipsisVertical aria-hidden className="size-[18px]" />
        </button>
      }
    >
      {entry.evaluationId !== null && (
        <MenuLink href={leaderboardLinks.evaluation(entry.evaluationId)}>Open the evaluation</MenuLink>
      )}
      <MenuLink href={leaderboardLinks.entry(slug, entry.id)}>About the candidate</MenuLink>
      <MenuItem onSelect={() => void copyLink()}>Copy link to this row</MenuItem>
      {benchmark.visibility === 'public' && entry.disqualified === null && (
        <MenuItem onSelect={() => onAsk({ entry, about: 'badge' })}>Badge…</MenuItem>
      )}
      {isKept && (
        <>
          <MenuRule />
          <MenuItem onSelect={() => setBaseline.mutate({ ...target, isBaseline: !entry.isBaseline })}>
            {entry.isBaseline ? 'No longer a baseline' : 'Mark as baseline'}
          </MenuItem>
          {entry.disqualified === null ? (
            <MenuItem danger onSelect={() => onAsk({ entry, about: 'disqualify' })}>
              Disqualify…
            </MenuItem>
          ) : (
            <MenuItem onSelect={() => requalify.mutate(target)}>Allow again</MenuItem>
          )}
        </>
      )}
      {mayWithdraw && (
        <>
          <MenuRule />
          <MenuItem danger onSelect={() => onAsk({ entry, about: 'withdraw' })}>
            Withdraw…
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

'use client';

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { CopyField } from '../../components/ui/copy-field.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { badgeTexts } from './badge-texts.ts';

type DialogProps = { slug: string; entry: BoardEntry; onClose: () => void };

/** A picture with rank and score for other sites, and the texts by which it is put there. */
export function BadgeDialog({ slug, entry, onClose }: DialogProps) {
  const { image, markdown, html } = badgeTexts(window.location.origin, slug, entry);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Badge"
      description="It always shows the present rank and score, and leads to the candidate's page."
    >
      <div className="grid gap-4 overflow-y-auto px-5 pb-5">
        <p className="flex min-h-9 items-center">
          <img src={image} alt={`Badge of ${entry.candidateName}`} className="h-5" />
        </p>
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">Markdown</p>
          <CopyField label="Markdown" value={markdown} />
        </div>
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">HTML</p>
          <CopyField label="HTML" value={html} />
        </div>
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">Address of the picture</p>
          <CopyField label="Address of the picture" value={image} />
        </div>
      </div>
    </Dialog>
  );
}

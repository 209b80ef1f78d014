'use client';

import type { Language } from '@crucible/contracts/language';
import { Dialog } from '../../components/ui/dialog.tsx';
import { HistoryList } from './history-list.tsx';

type HistorySheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  languages: readonly Language[];
  currentId: string | null;
  onReopen: (runId: string) => void;
  onDeleted: (runId: string) => void;
};

/** The person's earlier runs, along the side of the page. */
export function HistorySheet({
  open,
  onOpenChange,
  languages,
  currentId,
  onReopen,
  onDeleted,
}: HistorySheetProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      place="side"
      title="History"
      description="Your runs, newest first. Opening one brings back its code and its output."
    >
      <HistoryList languages={languages} currentId={currentId} onReopen={onReopen} onDeleted={onDeleted} />
    </Dialog>
  );
}

'use client';

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { useState } from 'react';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextAreaField } from '../../components/ui/text-area-field.tsx';
import { useBoardActions } from './use-board-actions.ts';

type DialogProps = { slug: string; entry: BoardEntry; onClose: () => void };

/** Takes a candidate out of the ranking; everybody sees why. */
export function DisqualifyDialog({ slug, entry, onClose }: DialogProps) {
  const { disqualify } = useBoardActions();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);

  function submit(): void {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    disqualify.mutate({ slug, entryId: entry.id, reason: reason.trim() }, { onSuccess: onClose });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Disqualify ${entry.candidateName}?`}
      description="It stays on the leaderboard, struck through and without a rank, with the reason beneath it. It can be allowed again."
    >
      <div className="overflow-y-auto px-5 pb-5">
        <Form label="Disqualify" submit="Disqualify" danger busy={disqualify.isPending} onSubmit={submit}>
          <TextAreaField
            label="Reason"
            hint="Everybody who sees the leaderboard can read it."
            maxLength={500}
            rows={3}
            value={reason}
            error={isMissing ? 'A reason is needed.' : undefined}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form>
      </div>
    </Dialog>
  );
}

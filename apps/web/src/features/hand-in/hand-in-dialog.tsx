'use client';

import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';

type HandInDialogProps = {
  assignment: Pick<StudentAssignment, 'attemptsLeft' | 'dates'>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onHandIn: () => Promise<unknown>;
};

/** Asks before one of a limited number of attempts is used. */
export function HandInDialog({ assignment, open, onOpenChange, onHandIn }: HandInDialogProps) {
  const [sending, setSending] = useState(false);
  const left = assignment.attemptsLeft ?? 0;
  const attempts =
    left === 1 ? 'This is your last attempt' : `This uses one of the ${left} attempts that you have left`;

  async function confirm(): Promise<void> {
    setSending(true);
    await onHandIn();
    setSending(false);
    onOpenChange(false);
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Submit?"
      description={`${attempts}. What cannot be compiled, and what fails through us, costs none.`}
      confirm="Submit"
      busy={sending}
      onConfirm={() => void confirm()}
    />
  );
}

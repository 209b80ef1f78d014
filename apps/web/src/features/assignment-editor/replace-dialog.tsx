'use client';

import type { Package } from '@crucible/contracts/assignment-package';
import { useMutation } from '@tanstack/react-query';
import { ImportNotes } from '../../components/package-picker/import-notes.tsx';
import { PackagePicker } from '../../components/package-picker/package-picker.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { FormError } from '../../components/ui/form.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useEditor } from './draft/editor-context.tsx';

type ReplaceDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Puts a package in the place of the draft. */
export function ReplaceDialog({ open, onOpenChange }: ReplaceDialogProps) {
  const { assignment, draft } = useEditor();
  const api = useTRPC();
  const replace = useMutation(api.packages.replaceDraft.mutationOptions());
  const { data, error, isPending } = replace;

  async function start(chosen: Package): Promise<void> {
    const draftRevision = await draft.flush();
    if (draftRevision === null) return;
    try {
      await replace.mutateAsync({ assignmentId: assignment.id, draftRevision, package: chosen });
      await draft.settle('theirs');
    } catch {
      // Said below.
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) replace.reset();
        onOpenChange(isOpen);
      }}
      title="Replace the draft"
      description="By a package. What the draft says now is lost, unless it was published."
    >
      <div className="grid gap-4 overflow-y-auto px-5 pb-5">
        {data === undefined ? (
          <PackagePicker busy={isPending} onPick={(chosen) => void start(chosen)} />
        ) : (
          <>
            <p className="text-sm font-medium">The draft is “{data.title}” now.</p>
            <ImportNotes notes={data.notes} />
          </>
        )}
        <FormError>{error === null ? undefined : explainError(error)}</FormError>
      </div>
    </Dialog>
  );
}

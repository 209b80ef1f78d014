'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { FormError } from '../../../components/ui/form.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { ChangesList } from './changes-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { VerifySection } from './verify-section.tsx';

type PublishDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** What publishing the draft would do, whether the solution passes, and the button that does it. */
export function PublishDialog({ open, onOpenChange }: PublishDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Publish"
      description="Students see the new version at once, and what they hand in is graded by it."
    >
      <PublishForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function PublishForm({ onDone }: { onDone: () => void }) {
  const { assignment, draft } = useEditor();
  const api = useTRPC();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [isVerified, setVerified] = useState(false);
  const assignmentId = assignment.id;
  const preview = useQuery(
    api.assignments.previewPublishing.queryOptions({ assignmentId }, { staleTime: 0, gcTime: 0 }),
  );
  const publish = useMutation(api.assignments.publish.mutationOptions());
  const { refetch } = preview;

  // What is checked is what is stored.
  useEffect(() => void refetch(), [refetch, draft.revision]);

  async function confirm(): Promise<void> {
    try {
      const draftRevision = await draft.flush();
      if (draftRevision === null) return;
      const { number } = await publish.mutateAsync({ assignmentId, draftRevision, note });
      draft.notePublished();
      toast.success(`Version ${number} is published.`);
      onDone();
      await queries.invalidateQueries({ queryKey: api.assignments.pathKey() });
    } catch {
      // Said beside the button.
    }
  }

  return (
    <div className="grid gap-5 overflow-y-auto px-5 pb-5">
      <QueryView query={preview} what="the check">
        {({ problems, changes, touched, offersRegrade, nextNumber }) => {
          const isBroken = problems.some(({ severity }) => severity === 'error');
          return (
            <>
              <ProblemList problems={problems} />
              <VerifySection isPossible={!isBroken} onVerified={setVerified} />
              {changes !== null && (
                <ChangesList changes={changes} touched={touched} offersRegrade={offersRegrade} />
              )}
              <TextField
                label="What has changed"
                hint={`For the list of versions; this will be version ${nextNumber}, if anything is new.`}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              <FormError>{publish.error === null ? undefined : explainError(publish.error)}</FormError>
              <div className="flex flex-wrap items-center justify-end gap-2">
                {!isVerified && !isBroken && (
                  <p className="min-w-0 flex-1 text-xs text-muted">Nobody has tried this draft yet.</p>
                )}
                <Button onClick={onDone}>Cancel</Button>
                <Button
                  look="primary"
                  disabled={isBroken || publish.isPending}
                  onClick={() => void confirm()}
                >
                  Publish
                </Button>
              </div>
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

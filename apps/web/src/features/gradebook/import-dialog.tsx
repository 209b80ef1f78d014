'use client';

import type { PointsPreview } from '@crucible/contracts/gradebook';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Dialog } from '../../components/ui/dialog.tsx';
import { FileDrop } from '../../components/ui/file-drop.tsx';
import { Form, FormError } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { ImportPreview } from './import-preview.tsx';

/** Takes points in from a spreadsheet: shown first, set when they are right. */
export function ImportDialog({ courseId, onClose }: { courseId: string; onClose: () => void }) {
  const api = useTRPC();
  const cache = useQueryClient();
  const [file, setFile] = useState<{ name: string; csv: string; preview: PointsPreview } | null>(null);
  const [reason, setReason] = useState('');
  const preview = useMutation(api.gradebook.previewPoints.mutationOptions());
  const apply = useMutation(
    api.gradebook.importPoints.mutationOptions({
      onSuccess: async ({ set }) => {
        await cache.invalidateQueries(api.gradebook.pathFilter());
        toast.success(`${set} ${set === 1 ? 'grade was' : 'grades were'} set.`);
        onClose();
      },
    }),
  );

  async function read([chosen]: readonly File[]): Promise<void> {
    if (chosen === undefined) return;
    setFile(null);
    apply.reset();
    const csv = await chosen.text();
    preview.mutate(
      { courseId, csv },
      { onSuccess: (found) => setFile({ name: chosen.name, csv, preview: found }) },
    );
    setReason(`From ${chosen.name}`);
  }

  const error = preview.error ?? apply.error;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Import points"
      description="A CSV with a column “E-mail” and one for each assignment, named as it is. Empty cells change nothing."
    >
      <div className="grid gap-4 overflow-y-auto px-5 pb-5">
        <FileDrop
          label={file === null ? 'Choose a file, or drop it here' : file.name}
          hint="An exported gradebook can be changed and taken in again."
          accept=".csv,text/csv"
          disabled={preview.isPending}
          onFiles={(files) => void read(files)}
        />
        {file === null ? (
          <FormError>{error === null ? undefined : explainError(error)}</FormError>
        ) : (
          <>
            <ImportPreview preview={file.preview} />
            {file.preview.counts.set > 0 && (
              <Form
                label="Set these points"
                submit={`Set ${file.preview.counts.set} ${file.preview.counts.set === 1 ? 'grade' : 'grades'}`}
                busy={apply.isPending}
                error={error === null ? undefined : explainError(error)}
                onSubmit={() =>
                  apply.mutate({ courseId, csv: file.csv, reason, expected: file.preview.counts.set })
                }
              >
                <TextField
                  label="Reason"
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </Form>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

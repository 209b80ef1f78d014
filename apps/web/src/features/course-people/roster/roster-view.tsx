'use client';

import type { RosterPreview } from '@crucible/contracts/roster';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { FileDrop } from '../../../components/ui/file-drop.tsx';
import { FormError } from '../../../components/ui/form.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { usePeopleChanged } from '../use-people-changed.ts';
import { RosterLines } from './roster-lines.tsx';

type Checked = { fileName: string; csv: string; preview: RosterPreview };

/** A roster: chosen, looked at line by line, and only then carried out. */
export function RosterView({ courseId }: { courseId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { changed, refused } = usePeopleChanged();
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState<string>();
  const preview = useMutation(trpc.coursePeople.previewRoster.mutationOptions());
  const people = `/courses/${courseId}/people`;
  const apply = useMutation(
    trpc.coursePeople.applyRoster.mutationOptions({
      onError: refused,
      onSuccess: async ({ counts }) => {
        await changed();
        const done = counts.add + counts.restore + counts.update;
        toast.success(`${countOf(done, 'person', 'people')} changed, ${counts.invite} invited.`);
        router.push(people);
      },
    }),
  );

  async function look([file]: readonly File[]): Promise<void> {
    if (file === undefined) return;
    try {
      const csv = await file.text();
      const found = await preview.mutateAsync({ courseId, csv });
      setChecked({ fileName: file.name, csv, preview: found });
      setProblem(undefined);
    } catch (error) {
      setChecked(undefined);
      setProblem(explainError(error));
    }
  }

  const counts = checked?.preview.counts;
  const hasWork = counts !== undefined && counts.add + counts.restore + counts.invite + counts.update > 0;
  return (
    <Page
      title="Upload a roster"
      description="A CSV file whose first line names the columns: e-mail, and as you like name, section and role (student, grader, teacher). Nobody is removed by it."
    >
      <FileDrop
        label={preview.isPending ? 'Looking at it…' : 'Choose a CSV file, or drop it here'}
        hint="Nothing is changed before you have seen what each line does."
        accept=".csv,.tsv,.txt,text/csv"
        disabled={preview.isPending}
        onFiles={(files) => void look(files)}
      />
      <FormError>{problem}</FormError>
      {checked !== undefined && (
        <>
          <RosterLines fileName={checked.fileName} preview={checked.preview} />
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              disabled={!hasWork || apply.isPending}
              onClick={() => apply.mutate({ courseId, csv: checked.csv })}
            >
              {hasWork ? 'Carry it out' : 'Nothing to do'}
            </Button>
            <ButtonLink href={people}>Cancel</ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}

'use client';

import type { Package } from '@crucible/contracts/assignment-package';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImportNotes } from '../../components/package-picker/import-notes.tsx';
import { PackagePicker } from '../../components/package-picker/package-picker.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Card } from '../../components/ui/card.tsx';
import { FormError } from '../../components/ui/form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

const FORMATS = {
  crucible: 'a folder of Crucible',
  exercism: 'an Exercism exercise',
  kattis: 'a Kattis problem package',
  github_classroom: 'an assignment of GitHub Classroom',
};

/** Makes an assignment of a package that somebody has. */
export function ImportView({ courseId }: { courseId: string }) {
  const api = useTRPC();
  const queries = useQueryClient();
  const take = useMutation(api.packages.import.mutationOptions());
  const { data, error, isPending } = take;

  function start(chosen: Package): void {
    take.mutate(
      { courseId, package: chosen },
      {
        onSuccess: () =>
          void queries.invalidateQueries({ queryKey: api.assignments.list.queryKey({ courseId }) }),
      },
    );
  }

  return (
    <Page
      title="Import an assignment"
      width="text"
      description="It becomes a draft that only the staff sees, until it is published."
    >
      <Card title="Package">
        <PackagePicker busy={isPending} onPick={start} />
        <FormError>{error === null ? undefined : explainError(error)}</FormError>
      </Card>
      {data !== undefined && (
        <Card
          title={data.title}
          description={`Made of ${FORMATS[data.format]}.`}
          actions={
            <ButtonLink look="primary" href={`/courses/${courseId}/assignments/${data.assignmentId}/edit`}>
              Open it
            </ButtonLink>
          }
        >
          <ImportNotes notes={data.notes} />
        </Card>
      )}
    </Page>
  );
}

'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

type AssignmentChoiceProps = {
  slug: string;
  assignments: readonly { id: string; title: string }[];
};

/** Which assignments are taken, in which language samples are written, and the way to import them. */
export function AssignmentChoice({ slug, assignments }: AssignmentChoiceProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const languages = useQuery(trpc.languages.list.queryOptions());
  const [language, setLanguage] = useState('python');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const take = useMutation(
    trpc.benchmarks.importAssignments.mutationOptions({
      onSuccess: async ({ number }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.pathKey() });
        setChosen(new Set());
        toast.success(`Version ${number} was imported.`);
      },
    }),
  );

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <Form
      label="Import assignments"
      onSubmit={() => take.mutate({ slug, assignmentIds: [...chosen], settings: { language } })}
      busy={take.isPending || chosen.size === 0}
      error={take.error === null ? undefined : explainError(take.error)}
      submit="Import them"
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-sm font-medium">Assignments</legend>
        {assignments.map(({ id, title }) => (
          <Checkbox key={id} label={title} checked={chosen.has(id)} onChange={() => toggle(id)} />
        ))}
      </fieldset>
      <SelectField
        label="Language of samples"
        hint="Each of them needs a solution in it."
        className="max-w-xs"
        options={languages.data?.map(({ id, name }) => ({ value: id, text: name })) ?? []}
        value={language}
        onChange={({ target }) => setLanguage(target.value)}
      />
    </Form>
  );
}

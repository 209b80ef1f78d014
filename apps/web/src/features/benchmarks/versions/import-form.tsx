'use client';

import type { BenchmarkFormat, BenchmarkPreview } from '@crucible/contracts/benchmark';
import type { RequestedLimits } from '@crucible/contracts/limits';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { LimitsFields } from '../../../components/limits-fields.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextAreaField } from '../../../components/ui/text-area-field.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { ImportPreview } from './import-preview.tsx';
import { NO_CHOICE, chosenKeys } from './private-choice.ts';
import type { PrivateChoice } from './private-choice.ts';
import { PrivateFields } from './private-fields.tsx';

type ImportFormProps = {
  slug: string;
  file: { content: string; format: BenchmarkFormat };
  preview: BenchmarkPreview;
  onDone: () => void;
};

const MAX_SEED = 1_000_000;

/** What is in a file, how its problems are to be run, and the way to import them. */
export function ImportForm({ slug, file, preview, onDone }: ImportFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [limits, setLimits] = useState<RequestedLimits>({});
  const [language, setLanguage] = useState('');
  const [note, setNote] = useState('');
  const [choice, setChoice] = useState<PrivateChoice>(() => ({
    ...NO_CHOICE,
    seed: Math.floor(Math.random() * MAX_SEED),
  }));
  // Whole programs can be in any of them; everything else is in Python.
  const languages = useQuery(trpc.languages.list.queryOptions());
  const chosen = chosenKeys(choice, preview.problems);
  const take = useMutation(
    trpc.benchmarks.importVersion.mutationOptions({
      onSuccess: async ({ number }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.pathKey() });
        toast.success(`Version ${number} was imported.`);
        onDone();
      },
    }),
  );

  function send(): void {
    if ('wrong' in chosen) return;
    take.mutate({
      slug,
      ...file,
      settings: { ...(language === '' ? {} : { language }), limits, note, privateProblems: chosen.keys },
    });
  }

  return (
    <>
      <ImportPreview preview={preview} />
      <Form
        label="Import"
        onSubmit={send}
        busy={take.isPending || 'wrong' in chosen || preview.problems.length === 0}
        error={take.error === null ? undefined : explainError(take.error)}
        submit="Import"
      >
        <PrivateFields preview={preview} choice={choice} onChange={setChoice} />
        {preview.kinds.length > 0 && preview.kinds.every(({ name }) => name === 'io') && (
          <SelectField
            label="Language of samples"
            className="max-w-xs"
            options={[
              { value: '', text: 'As the file says, or Python' },
              ...(languages.data ?? []).map(({ id, name }) => ({ value: id, text: name })),
            ]}
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
          />
        )}
        <fieldset className="grid gap-1.5">
          <legend className="mb-1.5 text-sm font-medium">Limits of a sample</legend>
          <LimitsFields value={limits} onChange={setLimits} placeholder="as usual" />
          <p className="text-xs text-muted">Where nothing is typed, what is usual for such problems holds.</p>
        </fieldset>
        <TextAreaField
          label="Note"
          hint="What is new in this version."
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Form>
    </>
  );
}

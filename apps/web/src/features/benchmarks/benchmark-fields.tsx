'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { Markdown } from '../../components/markdown/markdown.tsx';
import { RadioGroup } from '../../components/ui/radio-group.tsx';
import { TextAreaField } from '../../components/ui/text-area-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import type { BenchmarkValuesSchema } from './benchmark-values-schema.ts';

/** What is said of a benchmark, when it is made and when it is changed; of the form that is around it. */
export function BenchmarkFields() {
  const { register, formState } = useFormContext<z.input<typeof BenchmarkValuesSchema>>();
  const { errors } = formState;
  return (
    <>
      <TextAreaField
        label="Description"
        hint="What is measured, and how. Markdown, with math between dollar signs."
        rows={6}
        error={errors.description?.message}
        {...register('description')}
      />
      <DescriptionPreview />
      <RadioGroup
        legend="Who sees it"
        options={[
          { value: 'public', label: 'Everybody', hint: 'As soon as a version is published.' },
          { value: 'private', label: 'Only you and admins' },
        ]}
        error={errors.visibility?.message}
        {...register('visibility')}
      />
      <TextField
        label="Licence"
        hint="Of the problems: MIT, CC BY 4.0."
        autoComplete="off"
        error={errors.licence?.message}
        {...register('licence')}
      />
      <TextField
        label="Source"
        hint="Where the problems come from: an address, or words."
        autoComplete="off"
        error={errors.source?.message}
        {...register('source')}
      />
    </>
  );
}

function DescriptionPreview() {
  const text = useWatch<z.input<typeof BenchmarkValuesSchema>, 'description'>({ name: 'description' });
  if (text.trim() === '') return null;
  return (
    <section aria-label="Preview of the description" className="grid min-w-0 gap-1.5">
      <p className="text-xs text-muted">As everybody sees it</p>
      <div
        tabIndex={0}
        role="region"
        aria-label="Description"
        className="max-h-64 overflow-y-auto rounded-md border border-line p-3"
      >
        <Markdown text={text} topHeading={3} className="text-sm" />
      </div>
    </section>
  );
}

'use client';

import type { AdoptionOptions } from '@crucible/contracts/admin-image';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Controller, useFieldArray } from 'react-hook-form';
import { limitProblem } from '../../../components/limit-problem.ts';
import { LimitsFields } from '../../../components/limits-fields.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { useTaskStart } from '../use-task-start.ts';
import { AdoptFormSchema } from './adopt-form-schema.ts';
import type { LanguagePreset } from './adopt-form-schema.ts';
import { adoptValues, languageValues } from './adopt-values.ts';
import { LanguageFields } from './language-fields.tsx';
import { SourceFields } from './source-fields.tsx';

type AdoptFormProps = { options: AdoptionOptions; presets: readonly LanguagePreset[] };

/** What is adopted, what it is called here, and which languages it has. */
export function AdoptForm({ options, presets }: AdoptFormProps) {
  const trpc = useTRPC();
  const { onSuccess } = useTaskStart();
  const adopt = useMutation(trpc.imageTasks.adopt.mutationOptions({ onSuccess }));
  const form = useZodForm(AdoptFormSchema, adoptValues());
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'languages' });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    await adopt.mutateAsync(values).catch((error: unknown) => showFormError(form, error));
  });

  return (
    <Form
      label="Adopt an image"
      submit="Adopt it"
      busy={isSubmitting}
      error={errors.root?.message}
      onSubmit={() => void submit()}
    >
      <SourceFields form={form} options={options} />
      {fields.map(({ id }, index) => (
        <LanguageFields
          key={id}
          form={form}
          index={index}
          presets={presets}
          onPreset={(preset) => {
            // Written into the fields that are there: new ones would lose the focus.
            form.setValue(`languages.${index}`, languageValues(preset), { shouldDirty: true });
            form.clearErrors(`languages.${index}`);
          }}
          onRemove={fields.length === 1 ? null : () => remove(index)}
        />
      ))}
      <Button className="justify-self-start" onClick={() => append(languageValues(undefined))}>
        <Plus aria-hidden className="size-4" /> Another language
      </Button>
      <Card
        title="Limits and isolation"
        description="What a program may use when nobody asks for anything else."
      >
        <Controller
          control={form.control}
          name="defaultLimits"
          render={({ field }) => (
            <LimitsFields
              value={field.value}
              placeholder={adoptValues().defaultLimits}
              onChange={(limits) => field.onChange({ ...adoptValues().defaultLimits, ...limits })}
            />
          )}
        />
        {errors.defaultLimits !== undefined && (
          <p role="alert" className="text-sm text-bad">
            {limitProblem(form.getValues('defaultLimits'))}
          </p>
        )}
        <SelectField
          label="Isolation"
          className="max-w-xs"
          options={ISOLATION_OPTIONS}
          error={errors.isolation?.message}
          {...form.register('isolation')}
        />
      </Card>
    </Form>
  );
}

const ISOLATION_OPTIONS = [
  { value: '', text: 'What the installation says' },
  { value: 'standard', text: 'A container, at least' },
  { value: 'gvisor', text: 'gVisor' },
  { value: 'best', text: 'The strictest there is' },
];

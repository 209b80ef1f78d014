'use client';

import { SectionNameSchema } from '@crucible/contracts/course';
import { z } from 'zod';
import { Button } from '../../components/ui/button.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const SectionFormSchema = z.object({ name: SectionNameSchema });

type SectionFormProps = {
  label: string;
  name: string;
  submit: string;
  onSave: (name: string) => Promise<void>;
  onCancel?: () => void;
};

/** The name of a section, new or not. */
export function SectionForm({ label, name, submit, onSave, onCancel }: SectionFormProps) {
  const form = useZodForm(SectionFormSchema, { name });
  const { errors, isSubmitting } = form.formState;

  const save = form.handleSubmit(async (values) => {
    try {
      await onSave(values.name);
      form.reset({ name });
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Form
      label={label}
      className="gap-2"
      onSubmit={() => void save()}
      busy={isSubmitting}
      error={errors.root?.message}
      submit={submit}
      actions={onCancel && <Button onClick={onCancel}>Cancel</Button>}
    >
      <TextField
        label={onCancel ? 'Name' : 'New section'}
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name')}
      />
    </Form>
  );
}

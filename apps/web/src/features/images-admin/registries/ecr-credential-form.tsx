'use client';

import { NewEcrCredentialSchema } from '@crucible/contracts/admin-image';
import { Button } from '../../../components/ui/button.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { PasswordField } from '../../../components/ui/password-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { useSaveCredential } from './use-save-credential.ts';

const FIELDS = [
  { name: 'registry', label: 'Registry', hint: '123456789012.dkr.ecr.eu-central-1.amazonaws.com' },
  { name: 'region', label: 'Region', hint: 'eu-central-1' },
  { name: 'accessKeyId', label: 'Access key id', hint: 'Of a user who may only read images.' },
] as const;

/** A registry of Amazon, whose keys get a token. */
export function EcrCredentialForm({ onClose }: { onClose: () => void }) {
  const save = useSaveCredential(onClose);
  const form = useZodForm(NewEcrCredentialSchema, {
    ...{ kind: 'ecr', registry: '', region: '', accessKeyId: '', secretAccessKey: '' },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    await save(values).catch((error: unknown) => showFormError(form, error));
  });
  return (
    <Form
      label="Registry of Amazon"
      submit="Save"
      busy={isSubmitting}
      error={errors.root?.message}
      onSubmit={() => void submit()}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      {FIELDS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          autoComplete="off"
          spellCheck={false}
          error={errors[name]?.message}
          {...form.register(name)}
        />
      ))}
      <PasswordField
        label="Secret access key"
        autoComplete="new-password"
        error={errors.secretAccessKey?.message}
        {...form.register('secretAccessKey')}
      />
    </Form>
  );
}

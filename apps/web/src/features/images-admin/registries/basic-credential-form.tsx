'use client';

import { NewBasicCredentialSchema } from '@crucible/contracts/admin-image';
import { Button } from '../../../components/ui/button.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { PasswordField } from '../../../components/ui/password-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { useSaveCredential } from './use-save-credential.ts';

/** A registry that is asked with a name and a password. */
export function BasicCredentialForm({ onClose }: { onClose: () => void }) {
  const save = useSaveCredential(onClose);
  const form = useZodForm(NewBasicCredentialSchema, {
    kind: 'basic',
    registry: '',
    username: '',
    password: '',
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    await save(values).catch((error: unknown) => showFormError(form, error));
  });
  return (
    <Form
      label="Registry with a password"
      submit="Save"
      busy={isSubmitting}
      error={errors.root?.message}
      onSubmit={() => void submit()}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <TextField
        label="Registry"
        hint="registry.example.org, with :port where it needs one."
        autoComplete="off"
        spellCheck={false}
        error={errors.registry?.message}
        {...form.register('registry')}
      />
      <TextField
        label="User name"
        autoComplete="off"
        spellCheck={false}
        error={errors.username?.message}
        {...form.register('username')}
      />
      <PasswordField
        label="Password or token"
        autoComplete="new-password"
        error={errors.password?.message}
        {...form.register('password')}
      />
    </Form>
  );
}

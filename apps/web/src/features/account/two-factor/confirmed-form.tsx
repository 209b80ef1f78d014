'use client';

import { z } from 'zod';
import { Button } from '../../../components/ui/button.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { PasswordField } from '../../../components/ui/password-field.tsx';
import { explainAuthError } from '../../../lib/explain-auth-error.ts';
import type { AuthError } from '../../../lib/explain-auth-error.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';

type ConfirmedFormProps = {
  /** Without one, nothing is asked. */
  hasPassword: boolean;
  label: string;
  submit: string;
  note: string;
  danger?: boolean;
  /** Resolves to what was refused, or null. */
  action: (confirmation: { password?: string }) => Promise<AuthError | null>;
  onCancel: () => void;
};

const WithPasswordSchema = z.object({ password: z.string().min(1, 'Your password is needed.') });
const WithoutPasswordSchema = z.object({ password: z.string() });

/** Does something after the password was given once more. */
export function ConfirmedForm({
  hasPassword,
  label,
  submit,
  note,
  danger = false,
  action,
  onCancel,
}: ConfirmedFormProps) {
  const form = useZodForm(hasPassword ? WithPasswordSchema : WithoutPasswordSchema, { password: '' });
  const { errors, isSubmitting } = form.formState;

  const send = form.handleSubmit(async ({ password }) => {
    const error = await action(hasPassword ? { password } : {});
    if (error === null) return;
    const field = error.code === 'INVALID_PASSWORD' ? 'password' : 'root';
    form.setError(field, { message: explainAuthError(error) });
  });

  return (
    <Form
      label={label}
      danger={danger}
      onSubmit={() => void send()}
      busy={isSubmitting}
      error={errors.root?.message}
      submit={submit}
      actions={<Button onClick={onCancel}>Cancel</Button>}
    >
      <p className="text-sm">{note}</p>
      {hasPassword && (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
      )}
    </Form>
  );
}

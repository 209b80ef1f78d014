'use client';

import { EmailSchema, PersonNameSchema } from '@crucible/contracts/person';
import { z } from 'zod';
import { Form } from '../../components/ui/form.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { NEW_PASSWORD_HINT, NewPasswordSchema } from '../../lib/new-password-schema.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const SignUpSchema = z.object({ name: PersonNameSchema, email: EmailSchema, password: NewPasswordSchema });

type SignUpFormProps = {
  email: string;
  /** Where the link in the mail leads in the end. */
  callbackURL: string;
  onSent: (email: string) => void;
};

/** Name, address and password. Whether there is such an account already is not told: the mail says it. */
export function SignUpForm({ email, callbackURL, onSent }: SignUpFormProps) {
  const form = useZodForm(SignUpSchema, { name: '', email, password: '' });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const { error } = await authClient.signUp.email({ ...values, callbackURL });
    if (error === null) onSent(values.email);
    else form.setError('root', { message: explainAuthError(error) });
  });

  return (
    <Form
      label="Make an account"
      onSubmit={() => void submit()}
      busy={isSubmitting}
      error={errors.root?.message}
      submit="Make the account"
    >
      <TextField
        label="Name"
        autoComplete="name"
        hint="As teachers and others in your courses see it."
        error={errors.name?.message}
        {...form.register('name')}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        hint={NEW_PASSWORD_HINT}
        error={errors.password?.message}
        {...form.register('password')}
      />
    </Form>
  );
}

'use client';

import { EmailSchema } from '@crucible/contracts/person';
import { useState } from 'react';
import { z } from 'zod';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { AuthPanel } from './auth-panel.tsx';
import { LocalMailNote } from './local-mail-note.tsx';

const ForgotPasswordSchema = z.object({ email: EmailSchema });

/** Asks for a link by which a new password is chosen. Whether there is such an account is not told. */
export function ForgotPasswordView() {
  const form = useZodForm(ForgotPasswordSchema, { email: '' });
  const { errors, isSubmitting } = form.formState;
  const [sentTo, setSentTo] = useState<string>();
  const back = (
    <p>
      <TextLink href="/sign-in">Back to signing in</TextLink>
    </p>
  );

  const submit = form.handleSubmit(async ({ email }) => {
    const { error } = await authClient.requestPasswordReset({ email });
    if (error === null) setSentTo(email);
    else form.setError('root', { message: explainAuthError(error) });
  });

  if (sentTo !== undefined) {
    return (
      <AuthPanel
        title="Look into your mail"
        description={
          <span role="status">
            If there is an account for <strong className="font-medium text-ink">{sentTo}</strong>, a link is
            on its way to it. It works for an hour.
          </span>
        }
        footer={back}
      >
        <LocalMailNote />
      </AuthPanel>
    );
  }
  return (
    <AuthPanel
      title="Choose a new password"
      description="We send a link to the address of your account."
      footer={back}
    >
      <Form
        label="Choose a new password"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Send the link"
      >
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email')}
        />
      </Form>
    </AuthPanel>
  );
}

'use client';

import { useState } from 'react';
import { z } from 'zod';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Form } from '../../components/ui/form.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { NEW_PASSWORD_HINT, NewPasswordSchema } from '../../lib/new-password-schema.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { AuthPanel } from './auth-panel.tsx';

const SetPasswordSchema = z.object({ newPassword: NewPasswordSchema });

const TEXTS = {
  reset: {
    title: 'Choose a new password',
    description: 'Whoever is signed in to your account is signed out by it.',
    again: { href: '/forgot-password', text: 'Ask for another link' },
  },
  invitation: {
    title: 'You are invited',
    description: 'Choose a password for your account, then sign in with it and your e-mail address.',
    again: { href: '/sign-in', text: 'Go to signing in' },
  },
} as const;

type NewPasswordViewProps = { purpose: keyof typeof TEXTS; token: string | undefined };

/** The page that a link in a mail leads to: a password is chosen, for the first time or anew. */
export function NewPasswordView({ purpose, token }: NewPasswordViewProps) {
  const form = useZodForm(SetPasswordSchema, { newPassword: '' });
  const { errors, isSubmitting } = form.formState;
  const [isDone, setDone] = useState(false);
  const { title, description, again } = TEXTS[purpose];

  const submit = form.handleSubmit(async ({ newPassword }) => {
    const { error } = await authClient.resetPassword({ newPassword, token: token ?? '' });
    if (error === null) setDone(true);
    else form.setError('root', { message: explainAuthError(error) });
  });

  if (token === undefined) {
    return (
      <AuthPanel
        title="The link is incomplete"
        description="Copy the whole of it from the mail, or ask for another one."
      >
        <ButtonLink href={again.href} className="justify-self-start">
          {again.text}
        </ButtonLink>
      </AuthPanel>
    );
  }
  if (isDone) {
    return (
      <AuthPanel title="That is your password now" description={<span role="status">Sign in with it.</span>}>
        <ButtonLink look="primary" href="/sign-in" className="justify-self-start">
          Sign in
        </ButtonLink>
      </AuthPanel>
    );
  }
  return (
    <AuthPanel title={title} description={description}>
      <Form
        label={title}
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Set the password"
        actions={errors.root !== undefined && <ButtonLink href={again.href}>{again.text}</ButtonLink>}
      >
        <PasswordField
          label="New password"
          autoComplete="new-password"
          hint={NEW_PASSWORD_HINT}
          error={errors.newPassword?.message}
          {...form.register('newPassword')}
        />
      </Form>
    </AuthPanel>
  );
}

'use client';

import { EmailSchema } from '@crucible/contracts/person';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const ChangeEmailSchema = z.object({ newEmail: EmailSchema });

/** The address of the account; another one is confirmed from both. */
export function EmailCard({ email }: { email: string }) {
  const form = useZodForm(ChangeEmailSchema, { newEmail: '' });
  const { errors, isSubmitting } = form.formState;
  const [asked, setAsked] = useState<string>();

  const submit = form.handleSubmit(async ({ newEmail }) => {
    const { error } = await authClient.changeEmail({ newEmail, callbackURL: '/account' });
    if (error !== null) return form.setError('root', { message: explainAuthError(error) });
    setAsked(newEmail);
    form.reset({ newEmail: '' });
  });

  return (
    <Card
      title="E-mail"
      description={
        <>
          You sign in as <strong className="font-medium text-ink">{email}</strong>, and are written to there.
        </>
      }
    >
      <Form
        label="Change the address"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Change the address"
      >
        <TextField
          label="New address"
          type="email"
          autoComplete="email"
          hint="Two links confirm it: one goes to the old address, then one to the new."
          error={errors.newEmail?.message}
          {...form.register('newEmail')}
        />
        <p role="status" className="text-sm empty:hidden">
          {asked !== undefined &&
            `A link is on its way to ${email}. Once it was followed, another one goes to ${asked}.`}
        </p>
      </Form>
    </Card>
  );
}

'use client';

import { toast } from 'sonner';
import { z } from 'zod';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { NEW_PASSWORD_HINT, NewPasswordSchema } from '../../lib/new-password-schema.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { useAccountChanged } from './use-account-changed.ts';

const ChangePasswordSchema = z.object({
  currentPassword: z.string().min(1, 'Your password is needed.'),
  newPassword: NewPasswordSchema,
});

/** Changing the password; every other browser is signed out by it. */
export function PasswordCard({ hasPassword }: { hasPassword: boolean }) {
  const form = useZodForm(ChangePasswordSchema, { currentPassword: '', newPassword: '' });
  const { errors, isSubmitting } = form.formState;
  const changed = useAccountChanged();

  const submit = form.handleSubmit(async (values) => {
    const { error } = await authClient.changePassword({ ...values, revokeOtherSessions: true });
    if (error?.code === 'INVALID_PASSWORD')
      return form.setError('currentPassword', { message: explainAuthError(error) }, { shouldFocus: true });
    if (error !== null) return form.setError('root', { message: explainAuthError(error) });
    form.reset();
    await changed();
    toast.success('The password was changed. Other browsers were signed out.');
  });

  if (!hasPassword) {
    return (
      <Card title="Password" description="Your account has none: you sign in with an identity elsewhere.">
        <p className="text-sm">
          <TextLink href="/forgot-password">Get a link to choose one</TextLink>
        </p>
      </Card>
    );
  }
  return (
    <Card title="Password" description="Changing it signs out every other browser.">
      <Form
        label="Change the password"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Change the password"
      >
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          error={errors.currentPassword?.message}
          {...form.register('currentPassword')}
        />
        <PasswordField
          label="New password"
          autoComplete="new-password"
          hint={NEW_PASSWORD_HINT}
          error={errors.newPassword?.message}
          {...form.register('newPassword')}
        />
      </Form>
    </Card>
  );
}

'use client';

import { PersonNameSchema } from '@crucible/contracts/person';
import { toast } from 'sonner';
import { z } from 'zod';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { useAccountChanged } from './use-account-changed.ts';

const NameSchema = z.object({ name: PersonNameSchema });

/** The name that others see. */
export function NameCard({ name }: { name: string }) {
  const form = useZodForm(NameSchema, { name });
  const { errors, isSubmitting } = form.formState;
  const changed = useAccountChanged();

  const submit = form.handleSubmit(async (values) => {
    const { error } = await authClient.updateUser(values);
    if (error !== null) return form.setError('root', { message: explainAuthError(error) });
    await changed();
    toast.success('Your name was changed.');
  });

  return (
    <Card title="Name" description="As teachers and others in your courses see it.">
      <Form
        label="Name"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Change the name"
      >
        <TextField label="Name" autoComplete="name" error={errors.name?.message} {...form.register('name')} />
      </Form>
    </Card>
  );
}

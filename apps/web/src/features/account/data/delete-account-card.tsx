'use client';

import type { Account } from '@crucible/contracts/account';
import { DeleteAccountSchema } from '@crucible/contracts/account';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { PasswordField } from '../../../components/ui/password-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';

/** Deleting the account for good. */
export function DeleteAccountCard({ account }: { account: Account }) {
  const [open, setOpen] = useState(false);
  return (
    <Card
      title="Delete your account"
      description="Your account, your runs and what you have handed in are deleted for good. You are signed out everywhere, and your keys stop working."
    >
      <Button look="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        Delete your account
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Delete your account?"
        description="This cannot be undone. Download your data first if you want to keep it."
      >
        <DeleteAccountForm account={account} onCancel={() => setOpen(false)} />
      </Dialog>
    </Card>
  );
}

type DeleteAccountFormProps = { account: Account; onCancel: () => void };

function DeleteAccountForm({ account, onCancel }: DeleteAccountFormProps) {
  const trpc = useTRPC();
  const remove = useMutation(trpc.account.delete.mutationOptions());
  const form = useZodForm(DeleteAccountSchema, { confirmation: '' });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    await remove.mutateAsync(values).then(
      () => window.location.assign('/'),
      (error: unknown) => showFormError(form, error),
    );
  });

  return (
    <div className="px-5 pb-5">
      <Form
        label="Delete your account"
        danger
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Delete it for good"
        actions={<Button onClick={onCancel}>Cancel</Button>}
      >
        {account.hasPassword ? (
          <PasswordField
            label="Your password"
            autoComplete="current-password"
            error={
              errors.confirmation &&
              (errors.confirmation.type === 'too_small'
                ? 'Your password is needed.'
                : errors.confirmation.message)
            }
            {...form.register('confirmation')}
          />
        ) : (
          <TextField
            label="Your e-mail address"
            hint={account.email}
            error={errors.confirmation?.message}
            {...form.register('confirmation')}
          />
        )}
      </Form>
    </div>
  );
}

'use client';

import { CreateOwnApiKeySchema } from '@crucible/contracts/api-key';
import type { ApiKeyScope, NewApiKey } from '@crucible/contracts/api-key';
import { useMutation } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { Button } from '../../../components/ui/button.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { DateTimeField } from '../../../components/ui/date-time-field.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { FieldError } from '../../../components/ui/field.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';

const SCOPE_TEXTS: Readonly<Record<ApiKeyScope, { label: string; hint: string }>> = {
  execute: { label: 'Run code', hint: 'And see what came of it.' },
  read: { label: 'See executions', hint: 'Yours, without starting any.' },
  images: { label: 'Images', hint: 'See and fetch those that code runs in.' },
  assignments: { label: 'Assignments', hint: 'Fetch and change those of courses that you teach.' },
  evaluations: { label: 'Evaluations', hint: 'See and make benchmarks and evaluations as you may.' },
  admin: { label: 'Administration', hint: 'The state of the whole service, and its keys.' },
};

type NewKeyDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  grantableScopes: readonly ApiKeyScope[];
  onMade: (made: NewApiKey) => void;
};

/** Makes a key: what it is called, what it may do, and until when. */
export function NewKeyDialog(props: NewKeyDialogProps) {
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title="New key"
      description="Give it no more than the program needs."
    >
      <NewKeyForm {...props} />
    </Dialog>
  );
}

function NewKeyForm({ onOpenChange, grantableScopes, onMade }: NewKeyDialogProps) {
  const trpc = useTRPC();
  const create = useMutation(trpc.apiKeys.create.mutationOptions());
  const form = useZodForm(CreateOwnApiKeySchema, { name: '', scopes: [], expiresAt: undefined });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    await create.mutateAsync(values).then(onMade, (error: unknown) => showFormError(form, error));
  });

  return (
    <div className="overflow-y-auto px-5 pt-1 pb-5">
      <Form
        label="New key"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Make the key"
        actions={<Button onClick={() => onOpenChange(false)}>Cancel</Button>}
      >
        <TextField
          label="Name"
          hint="So that you know it again: what uses it, and where."
          autoComplete="off"
          error={errors.name && 'A key needs a name of at most 100 characters.'}
          {...form.register('name')}
        />
        <fieldset className="grid gap-2.5">
          <legend className="mb-2 text-sm font-medium">What it may do</legend>
          {grantableScopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={SCOPE_TEXTS[scope].label}
              hint={SCOPE_TEXTS[scope].hint}
              {...form.register('scopes')}
            />
          ))}
          {errors.scopes && <FieldError id="scopes-error">Choose at least one.</FieldError>}
        </fieldset>
        <Controller
          control={form.control}
          name="expiresAt"
          render={({ field, fieldState }) => (
            <DateTimeField
              label="Works until"
              hint="Without a date, until you revoke it."
              value={field.value ?? null}
              onChange={(value) => field.onChange(value ?? undefined)}
              error={fieldState.error?.message}
            />
          )}
        />
      </Form>
    </div>
  );
}

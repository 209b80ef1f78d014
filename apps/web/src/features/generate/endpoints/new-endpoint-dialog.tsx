'use client';

import { NewModelEndpointSchema } from '@crucible/contracts/generation';
import type { ModelEndpoint } from '@crucible/contracts/generation';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { PasswordField } from '../../../components/ui/password-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';

type NewEndpointDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (endpoint: ModelEndpoint) => void;
};

/** Adds an endpoint: what it is called, where it is, and its key. */
export function NewEndpointDialog(props: NewEndpointDialogProps) {
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title="Add an endpoint"
      description="The key is kept encrypted, and not shown again."
    >
      <NewEndpointForm {...props} />
    </Dialog>
  );
}

function NewEndpointForm({ onOpenChange, onMade }: NewEndpointDialogProps) {
  const trpc = useTRPC();
  const create = useMutation(trpc.modelEndpoints.create.mutationOptions());
  const form = useZodForm(NewModelEndpointSchema, { name: '', baseUrl: '', apiKey: '' });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    await create.mutateAsync(values).then(onMade, (error: unknown) => showFormError(form, error));
  });

  return (
    <div className="overflow-y-auto px-5 pt-1 pb-5">
      <Form
        label="New endpoint"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Add the endpoint"
        actions={<Button onClick={() => onOpenChange(false)}>Cancel</Button>}
      >
        <TextField
          label="Name"
          autoComplete="off"
          error={errors.name && 'It needs a name of at most 60 characters.'}
          {...form.register('name')}
        />
        <TextField
          label="Address"
          type="url"
          autoComplete="off"
          placeholder="https://api.example.org/v1"
          hint="Without /chat/completions at its end. Private addresses are only for teachers, and where this installation allows them."
          error={errors.baseUrl && errorOf(errors.baseUrl)}
          {...form.register('baseUrl')}
        />
        <PasswordField
          label="Key"
          autoComplete="off"
          hint="Leave it empty where none is needed."
          error={errors.apiKey?.message}
          {...form.register('apiKey')}
        />
      </Form>
    </div>
  );
}

/** What the API says of an address is better than what the form knows of it. */
function errorOf({ type, message }: { type?: string | undefined; message?: string | undefined }): string {
  const isOfForm = type === 'invalid_format' || type === 'too_big';
  return isOfForm ? 'It needs an address that begins with http:// or https://.' : (message ?? '');
}

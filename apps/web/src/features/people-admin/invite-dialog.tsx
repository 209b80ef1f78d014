'use client';

import { InvitePersonSchema } from '@crucible/contracts/person';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { ROLE_OPTIONS } from './role-options.ts';

const InviteFormSchema = InvitePersonSchema.omit({ course: true });

type InviteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Makes an account for somebody, who gets a link to choose its password. */
export function InviteDialog({ open, onOpenChange }: InviteDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Invite somebody"
      description="They get a mail with a link, which works for a week, and choose their password."
    >
      <InviteForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const invite = useMutation(trpc.people.invite.mutationOptions());
  const form = useZodForm(InviteFormSchema, { name: '', email: '', role: 'student' });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      const { email } = await invite.mutateAsync(values);
      await queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
      toast.success(`The invitation is on its way to ${email}.`);
      onDone();
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <div className="px-5 pb-5">
      <Form
        label="Invite somebody"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Send the invitation"
        actions={<Button onClick={onDone}>Cancel</Button>}
      >
        <TextField label="Name" autoComplete="off" error={errors.name?.message} {...form.register('name')} />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <SelectField
          label="Role"
          options={ROLE_OPTIONS}
          error={errors.role?.message}
          {...form.register('role')}
        />
      </Form>
    </div>
  );
}

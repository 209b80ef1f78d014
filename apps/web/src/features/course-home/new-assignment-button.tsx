'use client';

import { AssignmentSettingsSchema } from '@crucible/contracts/assignment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const NewAssignmentSchema = AssignmentSettingsSchema.pick({ title: true });

/** Begins an assignment: its title here, everything else in the editor. */
export function NewAssignmentButton({ courseId }: { courseId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" /> New assignment
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="New assignment"
        description="It is a draft that only the staff sees, until it is published."
      >
        <NewAssignmentForm courseId={courseId} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NewAssignmentForm({ courseId, onCancel }: { courseId: string; onCancel: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.assignments.create.mutationOptions());
  const form = useZodForm(NewAssignmentSchema, { title: '' });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (settings) => {
    try {
      const { id } = await create.mutateAsync({ courseId, settings });
      await queryClient.invalidateQueries({ queryKey: trpc.assignments.list.pathKey() });
      router.push(`/courses/${courseId}/assignments/${id}/edit`);
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <div className="px-5 pb-5">
      <Form
        label="New assignment"
        onSubmit={() => void submit()}
        busy={isSubmitting || isSubmitSuccessful}
        error={errors.root?.message}
        submit="Create the draft"
        actions={<Button onClick={onCancel}>Cancel</Button>}
      >
        <TextField
          label="Title"
          autoComplete="off"
          error={errors.title?.message}
          {...form.register('title')}
        />
      </Form>
    </div>
  );
}

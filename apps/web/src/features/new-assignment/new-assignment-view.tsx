'use client';

import { AssignmentSettingsSchema } from '@crucible/contracts/assignment';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { RadioGroup } from '../../components/ui/radio-group.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const NewSchema = AssignmentSettingsSchema.pick({ title: true, mode: true });

const MODES = [
  { value: 'graded', label: 'Graded', hint: 'Counts for the grade.' },
  { value: 'practice', label: 'Practice', hint: 'Counts for nothing.' },
  { value: 'exam', label: 'Exam', hint: 'In one browser at a time; pastes are recorded.' },
];

/** Begins an assignment: a draft that students do not see. */
export function NewAssignmentView({ courseId }: { courseId: string }) {
  const api = useTRPC();
  const router = useRouter();
  const form = useZodForm(NewSchema, { title: '', mode: 'graded' });
  const create = useMutation(api.assignments.create.mutationOptions());
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (settings) => {
    try {
      const { id } = await create.mutateAsync({ courseId, settings });
      router.push(`/courses/${courseId}/assignments/${id}/edit`);
    } catch (error) {
      showFormError(form, error);
    }
  });
  return (
    <Page title="New assignment" width="text">
      <Card title="From scratch" description="Students do not see it before it is published.">
        <Form
          label="New assignment"
          onSubmit={() => void submit()}
          busy={isSubmitting}
          error={errors.root?.message}
          submit="Create assignment"
        >
          <TextField label="Title" error={errors.title?.message} {...form.register('title')} />
          <RadioGroup legend="Mode" options={MODES} {...form.register('mode')} />
        </Form>
      </Card>
    </Page>
  );
}

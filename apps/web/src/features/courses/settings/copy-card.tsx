'use client';

import { CopyCourseSchema } from '@crucible/contracts/course';
import type { Course } from '@crucible/contracts/course';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';

/** A new course with the assignments of this one, their dates moved. */
export function CopyCard({ course }: { course: Course }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const copy = useMutation(trpc.courses.copy.mutationOptions());
  const form = useZodForm(CopyCourseSchema, {
    name: `${course.name} (copy)`.slice(0, 200),
    code: course.code,
    shiftDays: 0,
  });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      const made = await copy.mutateAsync({ courseId: course.id, copy: values });
      await queryClient.invalidateQueries({ queryKey: trpc.courses.list.pathKey() });
      router.push(`/courses/${made.id}`);
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Card
      title="Copy"
      description="A new course with the same assignments, as drafts to be published, and without its people."
    >
      <Form
        label="Copy the course"
        onSubmit={() => void submit()}
        busy={isSubmitting || isSubmitSuccessful}
        error={errors.root?.message}
        submit="Copy the course"
      >
        <TextField
          label="Name of the copy"
          autoComplete="off"
          error={errors.name?.message}
          {...form.register('name')}
        />
        <TextField
          label="Short name of the copy"
          autoComplete="off"
          error={errors.code?.message}
          {...form.register('code')}
        />
        <TextField
          label="Move dates by days"
          type="number"
          hint="The time of day stays. 364 days later is the same day of the week, a year on."
          error={errors.shiftDays && 'A whole number of days, at most ten years.'}
          inputClassName="figures w-32"
          {...form.register('shiftDays', { valueAsNumber: true })}
        />
      </Form>
    </Card>
  );
}

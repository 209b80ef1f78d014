'use client';

import type { Course } from '@crucible/contracts/course';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { CourseFields } from '../course-fields.tsx';
import { CourseValuesSchema } from '../course-values-schema.ts';

/** Name, description and time zone. */
export function DetailsCard({ course }: { course: Course }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.courses.update.mutationOptions());
  const { name, code, description, timeZone } = course;
  const form = useZodForm(CourseValuesSchema, { name, code, description, timeZone });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (changes) => {
    try {
      await update.mutateAsync({ courseId: course.id, changes });
      await queryClient.invalidateQueries({ queryKey: trpc.courses.pathKey() });
      toast.success('The course was changed.');
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Card title="Course">
      <Form
        label="Course"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Save"
      >
        <CourseFields form={form} />
      </Form>
    </Card>
  );
}

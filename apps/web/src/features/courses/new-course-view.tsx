'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Crumbs } from '../../components/ui/crumbs.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { viewerZone } from '../../lib/format-moment.ts';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { CourseFields } from './course-fields.tsx';
import { CourseValuesSchema } from './course-values-schema.ts';

/** Makes a course; whoever makes it teaches it. */
export function NewCourseView() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.courses.create.mutationOptions());
  const form = useZodForm(CourseValuesSchema, {
    name: '',
    code: '',
    description: '',
    timeZone: viewerZone(),
  });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      const { id } = await create.mutateAsync(values);
      await queryClient.invalidateQueries({ queryKey: trpc.courses.list.pathKey() });
      router.push(`/courses/${id}`);
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Page
      title="New course"
      width="text"
      crumbs={<Crumbs items={[{ href: '/courses', text: 'Courses' }]} />}
      description="You are its teacher; others are added or join afterwards."
    >
      <Form
        label="New course"
        className="rounded-xl border border-line bg-surface p-5"
        onSubmit={() => void submit()}
        busy={isSubmitting || isSubmitSuccessful}
        error={errors.root?.message}
        submit="Create the course"
        actions={<ButtonLink href="/courses">Cancel</ButtonLink>}
      >
        <CourseFields form={form} />
      </Form>
    </Page>
  );
}

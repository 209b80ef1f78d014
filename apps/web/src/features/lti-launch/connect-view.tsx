'use client';

import { NewCourseSchema } from '@crucible/contracts/course';
import type { LtiConnect, LtiLaunch } from '@crucible/contracts/lti';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { viewerZone } from '../../lib/format-moment.ts';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { LaunchView } from './launch-view.tsx';

/** To which course here a course of a platform belongs: one that its teacher has, or a new one. */
export function ConnectView({ launchId }: { launchId: string }) {
  return <LaunchView launchId={launchId}>{(launch) => <Choices launch={launch} />}</LaunchView>;
}

function useConnect(launchId: string) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const connect = useMutation(trpc.ltiLaunches.connect.mutationOptions());
  return async (to: LtiConnect['to']): Promise<void> => {
    const { path } = await connect.mutateAsync({ launchId, to });
    await queryClient.invalidateQueries({ queryKey: trpc.courses.pathKey() });
    router.push(path);
  };
}

function Choices({ launch }: { launch: LtiLaunch }) {
  const { platform, context, courses, mayCreateCourse } = launch;
  return (
    <Page
      width="text"
      title={`Connect ${context}`}
      description={`Everybody who opens a link of this course on ${platform} becomes a member of the course here: students as students, teachers as teachers.`}
    >
      {mayCreateCourse && <NewCourse launch={launch} />}
      {courses.length > 0 && <OwnCourse launch={launch} />}
      {!mayCreateCourse && courses.length === 0 && (
        <p className="text-sm">
          You teach no course here, and may make none. An administrator can make you a teacher; then open the
          link on the platform again.
        </p>
      )}
    </Page>
  );
}

const NewCourseFormSchema = NewCourseSchema.pick({ name: true, code: true });

function NewCourse({ launch: { id, context } }: { launch: LtiLaunch }) {
  const connect = useConnect(id);
  const form = useZodForm(NewCourseFormSchema, { name: context, code: '' });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ name, code }) => {
    await connect({ course: { name, code, description: '', timeZone: viewerZone() } }).catch(
      (error: unknown) => showFormError(form, error),
    );
  });
  return (
    <Card title="A new course">
      <Form
        label="A new course"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Make it and connect"
      >
        <TextField label="Name" autoComplete="off" error={errors.name?.message} {...form.register('name')} />
        <TextField
          label="Short name"
          hint="As people call it: CS101."
          autoComplete="off"
          error={errors.code?.message}
          {...form.register('code')}
        />
      </Form>
    </Card>
  );
}

function OwnCourse({ launch: { id, courses } }: { launch: LtiLaunch }) {
  const connect = useConnect(id);
  const [courseId, setCourseId] = useState(courses[0]?.id ?? '');
  const [problem, setProblem] = useState<string>();
  return (
    <Card title="A course that you teach">
      <Form
        label="A course that you teach"
        onSubmit={() => void connect({ courseId }).catch((error: unknown) => setProblem(explainError(error)))}
        error={problem}
        submit="Connect"
      >
        <SelectField
          label="Course"
          value={courseId}
          onChange={({ target }) => setCourseId(target.value)}
          options={courses.map((course) => ({ value: course.id, text: `${course.code} – ${course.name}` }))}
        />
      </Form>
    </Card>
  );
}

'use client';

import { TypedJoinCodeSchema } from '@crucible/contracts/join-code';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Crumbs } from '../../components/ui/crumbs.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useZodForm } from '../../lib/use-zod-form.ts';

const JoinFormSchema = z.object({
  code: TypedJoinCodeSchema.refine((code) => code !== '', 'The code is needed.'),
});

/** Typing the code that a teacher gave. */
export function JoinView() {
  const router = useRouter();
  const form = useZodForm(JoinFormSchema, { code: '' });
  const submit = form.handleSubmit(({ code }) => router.push(`/join/${encodeURIComponent(code)}`));
  return (
    <Page
      title="Join a course"
      width="narrow"
      crumbs={<Crumbs items={[{ href: '/courses', text: 'Courses' }]} />}
      description="With the code that you were given by whoever teaches it."
    >
      <Form
        label="Join a course"
        className="rounded-xl border border-line bg-surface p-5"
        onSubmit={() => void submit()}
        submit="Go on"
      >
        <TextField
          label="Code"
          hint="Eight letters and digits; capitals and dashes do not matter."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          inputClassName="font-mono tracking-widest"
          error={form.formState.errors.code?.message}
          {...form.register('code')}
        />
      </Form>
    </Page>
  );
}

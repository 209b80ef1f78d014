'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '../../../components/ui/button.tsx';
import { DateTimeField } from '../../../components/ui/date-time-field.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { usePeopleChanged } from '../use-people-changed.ts';

/** As the form has it: no section and no end are values too. */
const NewCodeFormSchema = z.object({ sectionId: z.string(), expiresAt: z.iso.datetime().nullable() });

type NewCodeDialogProps = { courseId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Makes a code: for which section, and until when. */
export function NewCodeDialog({ courseId, open, onOpenChange }: NewCodeDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New join code"
      description="Whoever has it joins as a student. It can be revoked at any time."
    >
      <NewCodeForm courseId={courseId} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function NewCodeForm({ courseId, onDone }: { courseId: string; onDone: () => void }) {
  const trpc = useTRPC();
  const sections = useQuery(trpc.coursePeople.sections.queryOptions({ courseId }));
  const course = useQuery(trpc.courses.get.queryOptions({ courseId }));
  const { changed } = usePeopleChanged();
  const create = useMutation(trpc.coursePeople.createJoinCode.mutationOptions());
  const form = useZodForm(NewCodeFormSchema, { sectionId: '', expiresAt: null });
  const { errors, isSubmitting } = form.formState;
  const choices = sections.data?.map(({ id, name }) => ({ value: id, text: name })) ?? [];

  const submit = form.handleSubmit(async ({ sectionId, expiresAt }) => {
    const code = {
      ...(sectionId === '' ? {} : { sectionId }),
      ...(expiresAt === null ? {} : { expiresAt }),
    };
    try {
      await create.mutateAsync({ courseId, code });
      await changed();
      onDone();
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <div className="px-5 pb-5">
      <Form
        label="New join code"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Make the code"
        actions={<Button onClick={onDone}>Cancel</Button>}
      >
        {choices.length > 0 && (
          <SelectField
            label="Section"
            options={[{ value: '', text: 'None' }, ...choices]}
            error={errors.sectionId?.message}
            {...form.register('sectionId')}
          />
        )}
        <Controller
          control={form.control}
          name="expiresAt"
          render={({ field, fieldState }) => (
            <DateTimeField
              label="Works until"
              hint="Without a date, until it is revoked."
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
              {...(course.data && { zone: course.data.timeZone })}
            />
          )}
        />
      </Form>
    </div>
  );
}

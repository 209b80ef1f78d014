'use client';

import { NewOverridesSchema } from '@crucible/contracts/assignment-override';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { toast } from 'sonner';
import { DateTimeField } from '../../../components/ui/date-time-field.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { FieldError } from '../../../components/ui/field.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import { WhomList } from './whom-list.tsx';

type ExtensionDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAdded: () => void;
};

const NOTHING = {
  ...{ personIds: [], sectionIds: [], opensAt: null, dueAt: null, closesAt: null },
  ...{ latePercentPerDay: null, maxAttempts: null, priority: 0, reason: '' },
};

/** Other dates or limits, for one, many or a section. */
export function ExtensionDialog({ open, onOpenChange, onAdded }: ExtensionDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New extension"
      description="What is left empty stays as it is for everybody."
    >
      <ExtensionForm
        onDone={() => {
          onOpenChange(false);
          onAdded();
        }}
      />
    </Dialog>
  );
}

function ExtensionForm({ onDone }: { onDone: () => void }) {
  const { assignment } = useEditor();
  const api = useTRPC();
  const { courseId } = assignment;
  const members = useQuery(api.coursePeople.members.queryOptions({ courseId }));
  const sections = useQuery(api.coursePeople.sections.queryOptions({ courseId }));
  const form = useZodForm(NewOverridesSchema, NOTHING);
  const create = useMutation(api.overrides.create.mutationOptions());
  const { errors, isSubmitting } = form.formState;
  const zone = assignment.course.timeZone;
  const submit = form.handleSubmit(async (overrides) => {
    try {
      const made = await create.mutateAsync({ assignmentId: assignment.id, overrides });
      toast.success(made.length === 1 ? 'The extension was added.' : `${made.length} extensions were added.`);
      onDone();
    } catch (error) {
      showFormError(form, error);
    }
  });
  const students = members.data?.filter(({ role }) => role === 'student') ?? [];

  return (
    <Form
      label="New extension"
      className="overflow-y-auto px-5 pb-5"
      onSubmit={() => void submit()}
      busy={isSubmitting}
      error={errors.root?.message}
      submit="Add extension"
    >
      <Controller
        control={form.control}
        name="personIds"
        render={({ field }) => (
          <WhomList
            legend="Students"
            options={students.map(({ personId, name }) => ({ id: personId, name }))}
            value={field.value ?? []}
            onChange={field.onChange}
          />
        )}
      />
      {(sections.data ?? []).length > 0 && (
        <Controller
          control={form.control}
          name="sectionIds"
          render={({ field }) => (
            <WhomList
              legend="Sections"
              options={sections.data ?? []}
              value={field.value ?? []}
              onChange={field.onChange}
            />
          )}
        />
      )}
      {errors.personIds?.message !== undefined && (
        <FieldError id="whom-error">{errors.personIds.message}</FieldError>
      )}
      {(['dueAt', 'closesAt', 'opensAt'] as const).map((name) => (
        <Controller
          key={name}
          control={form.control}
          name={name}
          render={({ field }) => (
            <DateTimeField
              label={{ dueAt: 'Due', closesAt: 'Closes', opensAt: 'Opens' }[name]}
              zone={zone}
              error={errors[name]?.message}
              value={field.value ?? null}
              onChange={field.onChange}
            />
          )}
        />
      ))}
      <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        <Controller
          control={form.control}
          name="maxAttempts"
          render={({ field }) => (
            <NumberField
              label="Attempts"
              error={errors.maxAttempts?.message}
              value={field.value ?? null}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={form.control}
          name="latePercentPerDay"
          render={({ field }) => (
            <NumberField
              label="Percent a day late"
              error={errors.latePercentPerDay?.message}
              value={field.value ?? null}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={form.control}
          name="priority"
          render={({ field }) => (
            <NumberField
              label="Priority"
              error={errors.priority?.message}
              value={field.value ?? 0}
              onChange={(priority) => field.onChange(priority ?? 0)}
            />
          )}
        />
      </div>
      <TextField label="Reason" hint="For the staff alone." {...form.register('reason')} />
    </Form>
  );
}

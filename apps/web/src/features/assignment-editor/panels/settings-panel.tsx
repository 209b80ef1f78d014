'use client';

import { AssignmentSettingsSchema } from '@crucible/contracts/assignment';
import type { Assignment, AssignmentSettings } from '@crucible/contracts/assignment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { toast } from 'sonner';
import { Card } from '../../../components/ui/card.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { RadioGroup } from '../../../components/ui/radio-group.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import { DateFields } from './date-fields.tsx';

const MINUTE_MS = 60_000;

const MODES = [
  { value: 'practice', label: 'Practice', hint: 'Counts for nothing.' },
  { value: 'graded', label: 'Graded', hint: 'Counts for the grade.' },
  {
    value: 'exam',
    label: 'Exam',
    hint: 'In one browser at a time; pastes are recorded, and nothing that was handed in before can be seen.',
  },
];

/** What holds whatever the version: it takes effect at once, for everybody. */
export function SettingsPanel() {
  const { assignment, canEdit } = useEditor();
  const api = useTRPC();
  const queries = useQueryClient();
  const form = useZodForm(AssignmentSettingsSchema, settingsOf(assignment));
  const save = useMutation(api.assignments.changeSettings.mutationOptions());
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (changes) => {
    try {
      const summary = await save.mutateAsync({ assignmentId: assignment.id, changes });
      form.reset(settingsOf(summary));
      queries.setQueryData(api.assignments.get.queryKey({ assignmentId: assignment.id }), (before) =>
        before === undefined ? before : { ...before, ...summary },
      );
      toast.success('The settings were saved.');
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Card
      title="Settings"
      description="They hold for every version, and take effect at once, for everybody."
      className="max-w-3xl"
    >
      <Form
        label="Settings"
        onSubmit={() => void submit()}
        busy={isSubmitting || !canEdit}
        error={errors.root?.message}
        submit="Save settings"
      >
        <TextField label="Title" error={errors.title?.message} {...form.register('title')} />
        <RadioGroup legend="Mode" options={MODES} {...form.register('mode')} />
        <DateFields form={form} zone={assignment.course.timeZone} />
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <Controller
            control={form.control}
            name="points"
            render={({ field }) => (
              <NumberField
                label="Points of the whole"
                hint="The tests’ points are scaled to it."
                placeholder="the sum of the tests’ points"
                error={errors.points?.message}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <SelectField
            label="What counts"
            options={[
              { value: 'best', text: 'The best submission' },
              { value: 'latest', text: 'The latest submission' },
            ]}
            {...form.register('counted')}
          />
          <Controller
            control={form.control}
            name="maxAttempts"
            render={({ field }) => (
              <NumberField
                label="Attempts"
                hint="What does not compile costs none."
                placeholder="as many as one likes"
                error={errors.maxAttempts?.message}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name="cooldownMs"
            render={({ field }) => (
              <NumberField
                label="Minutes between attempts"
                placeholder="none"
                error={errors.cooldownMs?.message}
                value={field.value === null ? null : field.value / MINUTE_MS}
                onChange={(minutes) =>
                  field.onChange(minutes === null ? null : Math.round(minutes * MINUTE_MS))
                }
              />
            )}
          />
        </div>
        <Checkbox
          label="Leaderboard"
          hint="Students who wish it are shown to each other, in order of points, then time, then what their programs took; under their own name or a pseudonym. Nothing that they may not know yet is shown."
          error={errors.hasBoard?.message}
          {...form.register('hasBoard')}
        />
      </Form>
    </Card>
  );
}

function settingsOf(source: Pick<Assignment, keyof AssignmentSettings>): AssignmentSettings {
  return AssignmentSettingsSchema.parse(source);
}

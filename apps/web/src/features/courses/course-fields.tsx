'use client';

import type { UseFormReturn } from 'react-hook-form';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextAreaField } from '../../components/ui/text-area-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { TIME_ZONE_OPTIONS } from './time-zones.ts';

type CourseValues = { name: string; code: string; description: string; timeZone: string };

/** What is told of a course, when it is made and when it is changed. */
export function CourseFields<Output>({ form }: { form: UseFormReturn<CourseValues, unknown, Output> }) {
  const { errors } = form.formState;
  return (
    <>
      <TextField label="Name" autoComplete="off" error={errors.name?.message} {...form.register('name')} />
      <TextField
        label="Short name"
        hint="As people call it: CS101."
        autoComplete="off"
        error={errors.code?.message}
        {...form.register('code')}
      />
      <TextAreaField
        label="Description"
        hint="What it is about; its people see it."
        error={errors.description?.message}
        {...form.register('description')}
      />
      <SelectField
        label="Time zone"
        hint="Dates are entered by its clocks. Everybody sees them by their own."
        options={TIME_ZONE_OPTIONS}
        error={errors.timeZone?.message}
        {...form.register('timeZone')}
      />
    </>
  );
}

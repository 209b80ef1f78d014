'use client';

import type { AssignmentSettings } from '@crucible/contracts/assignment';
import { Controller } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { DateTimeField } from '../../../components/ui/date-time-field.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';

type DateName = 'opensAt' | 'dueAt' | 'closesAt';
const DATES: readonly { name: DateName; label: string; hint: string }[] = [
  { name: 'opensAt', label: 'Opens', hint: 'At once where it is empty.' },
  { name: 'dueAt', label: 'Due', hint: 'Never where it is empty.' },
  { name: 'closesAt', label: 'Closes', hint: 'Until then it is accepted late.' },
];

type DateFieldsProps = {
  form: UseFormReturn<AssignmentSettings, unknown, AssignmentSettings>;
  /** Of the course. */
  zone: string;
};

/** When something is accepted, and what being late costs. */
export function DateFields({ form, zone }: DateFieldsProps) {
  const { errors } = form.formState;
  return (
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      {DATES.map(({ name, label, hint }) => (
        <Controller
          key={name}
          control={form.control}
          name={name}
          render={({ field }) => (
            <DateTimeField
              label={label}
              hint={hint}
              zone={zone}
              error={errors[name]?.message}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      ))}
      <Controller
        control={form.control}
        name="latePercentPerDay"
        render={({ field }) => (
          <NumberField
            label="Percent lost for each day late"
            hint="Each begun day counts. Empty: nothing is accepted late."
            placeholder="nothing late"
            error={errors.latePercentPerDay?.message}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </div>
  );
}

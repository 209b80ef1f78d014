'use client';

import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { NumberField } from '../../../components/ui/number-field.tsx';
import type { GenerateInput, GenerateValues } from './generate-values.ts';

type Name = {
  [Key in keyof GenerateInput]-?: NonNullable<GenerateInput[Key]> extends number ? Key : never;
}[keyof GenerateInput];

type NumberInputProps = {
  control: Control<GenerateInput, unknown, GenerateValues>;
  name: Name;
  label: string;
  /** What it can be: said when it is something else. */
  range: string;
  hint?: string;
  /** By how much what is shown is smaller than the value. */
  unit?: number;
};

/** A number of the form. */
export function NumberInput({ control, name, label, range, hint, unit = 1 }: NumberInputProps) {
  const { field, fieldState } = useController({ control, name });
  const { value } = field;
  return (
    <NumberField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={typeof value === 'number' ? value / unit : null}
      onChange={(next) => field.onChange(next === null ? null : next * unit)}
      error={fieldState.error && range}
    />
  );
}

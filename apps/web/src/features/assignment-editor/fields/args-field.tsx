'use client';

import { BlockField } from './block-field.tsx';

type ArgsFieldProps = { label?: string; value: readonly string[]; onChange: (value: string[]) => void };

/** Arguments of a program, one a line. */
export function ArgsField({ label = 'Arguments', value, onChange }: ArgsFieldProps) {
  return (
    <BlockField
      label={label}
      hint="One a line."
      rows={2}
      value={value.join('\n')}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  );
}

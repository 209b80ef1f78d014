'use client';

import { useState } from 'react';
import { TextField } from './text-field.tsx';

type NumberFieldProps = {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Null where there is none. */
  value: number | null;
  onChange: (value: number | null) => void;
  disabled?: boolean;
  placeholder?: string;
  className?: string;
};

/** A number, or none. What is typed stays as it is, as long as it means the number. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isCurrent = typed !== null && parse(typed) === value;
  return (
    <TextField
      {...field}
      inputMode="decimal"
      value={isCurrent ? typed : (value?.toString() ?? '')}
      onChange={(event) => {
        const next = parse(event.target.value);
        setTyped(event.target.value);
        if (!Number.isNaN(next)) onChange(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** NaN for what is no number, which is told to nobody. */
function parse(text: string): number | null {
  return text.trim() === '' ? null : Number(text.replace(',', '.'));
}

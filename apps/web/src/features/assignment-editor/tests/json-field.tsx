'use client';

import { useState } from 'react';
import { BlockField } from '../fields/block-field.tsx';

type JsonFieldProps<Value> = {
  label: string;
  hint: string;
  value: Value;
  write: (value: Value) => string;
  /** Null for what means nothing yet: it stays in the field, and nowhere else. */
  read: (text: string) => { value: Value } | null;
  onChange: (value: Value) => void;
  rows?: number;
};

/** Values that are typed as JSON. */
export function JsonField<Value>({ value, write, read, onChange, hint, ...field }: JsonFieldProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : read(typed);
  // What somebody else has changed meanwhile goes before what was typed.
  const isCurrent = typed !== null && (parsed === null || write(parsed.value) === write(value));
  return (
    <BlockField
      {...field}
      hint={hint}
      error={isCurrent && parsed === null ? 'This is no JSON yet, and is not saved.' : undefined}
      value={isCurrent ? typed : write(value)}
      onChange={(text) => {
        setTyped(text);
        const next = read(text);
        if (next !== null) onChange(next.value);
      }}
    />
  );
}

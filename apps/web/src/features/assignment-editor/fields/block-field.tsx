'use client';

import { TextAreaField } from '../../../components/ui/text-area-field.tsx';

type BlockFieldProps = {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  disabled?: boolean;
  className?: string;
};

/** Text that counts character by character: input, output, values. */
export function BlockField({ onChange, ...field }: BlockFieldProps) {
  return (
    <TextAreaField
      {...field}
      spellCheck={false}
      wrap="off"
      inputClassName="font-mono text-[13px]"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

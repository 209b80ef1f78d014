'use client';

import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';

type TextAreaFieldProps = FieldTexts & Omit<ComponentProps<'textarea'>, 'id'> & { inputClassName?: string };

/** Several lines of text. */
export function TextAreaField({
  label,
  hint,
  error,
  className,
  inputClassName,
  rows = 4,
  ...input
}: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <textarea
          {...control}
          {...input}
          rows={rows}
          className={classNames('resize-y py-2', CONTROL_LOOK, inputClassName)}
        />
      )}
    </Field>
  );
}

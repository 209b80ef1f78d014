'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';

type TextFieldProps = FieldTexts &
  Omit<ComponentProps<'input'>, 'id'> & { aside?: ReactNode; inputClassName?: string };

/** A line of text. `{...form.register('name')}` connects it to a form. */
export function TextField({
  label,
  hint,
  error,
  aside,
  className,
  inputClassName,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside} className={className}>
      {(control) => (
        <input {...control} {...input} className={classNames('h-9', CONTROL_LOOK, inputClassName)} />
      )}
    </Field>
  );
}

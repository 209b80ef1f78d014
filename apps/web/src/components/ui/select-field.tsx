'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';

type SelectFieldProps = FieldTexts &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & {
    options: readonly { value: string; text: string }[];
  };

/** A choice of one from a list, by the browser's own control: for forms. In toolbars, `Select` looks better. */
export function SelectField({ label, hint, error, options, className, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <span className="relative flex">
          <select {...control} {...select} className={classNames('h-9 appearance-none pr-9', CONTROL_LOOK)}>
            {options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-2.5 right-3 size-4 text-muted"
          />
        </span>
      )}
    </Field>
  );
}

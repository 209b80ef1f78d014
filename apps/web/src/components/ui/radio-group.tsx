'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { FieldError } from './field.tsx';

export type RadioOption = { value: string; label: string; hint?: ReactNode };

type RadioGroupProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'value'> & {
  legend: string;
  options: readonly RadioOption[];
  /** What is chosen, where no form knows it. */
  value?: string;
  error?: string | undefined;
};

/** A choice of one among a few that are all in sight. `{...form.register('name')}` connects it to a form. */
export function RadioGroup({ legend, options, value, error, className, ...input }: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      className={classNames('grid gap-2', className)}
    >
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className="flex gap-2.5">
          <input
            name={id}
            {...input}
            {...(value === undefined ? {} : { checked: value === option.value })}
            id={`${id}-${option.value}`}
            type="radio"
            value={option.value}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${option.value}-hint`}
            className="mt-0.5 size-4 shrink-0 accent-accent-fill"
          />
          <div className="grid min-w-0 gap-0.5">
            <label htmlFor={`${id}-${option.value}`} className="text-sm">
              {option.label}
            </label>
            {option.hint !== undefined && (
              <p id={`${id}-${option.value}-hint`} className="text-xs text-muted">
                {option.hint}
              </p>
            )}
          </div>
        </div>
      ))}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

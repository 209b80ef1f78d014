'use client';

import { Eye, EyeOff } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';

type PasswordFieldProps = FieldTexts & Omit<ComponentProps<'input'>, 'id' | 'type'> & { aside?: ReactNode };

/** A password, which can be looked at while it is typed. */
export function PasswordField({ label, hint, error, aside, className, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field label={label} hint={hint} error={error} aside={aside} className={className}>
      {(control) => (
        <span className="relative flex">
          <input
            {...control}
            {...input}
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            className={classNames('h-9 pr-10', CONTROL_LOOK)}
          />
          <button
            type="button"
            aria-label={shown ? 'Hide what is typed' : 'Show what is typed'}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 inline-flex w-9 items-center justify-center rounded-md text-muted hover:text-ink"
          >
            <Icon aria-hidden className="size-4" />
          </button>
        </span>
      )}
    </Field>
  );
}

'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '../../lib/class-names.ts';

/** What belongs to a control: spread on it, so that its label, hint and error are read with it. */
export type ControlProps = {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** What every field is told. */
export type FieldTexts = {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it; with react-hook-form, `errors.name?.message`. */
  error?: string | undefined;
};

type FieldProps = FieldTexts & {
  children: (control: ControlProps) => ReactNode;
  className?: string | undefined;
  /** Something beside the label, as a link. */
  aside?: ReactNode;
};

/** A label, a control, and beneath it what helps: the frame of all fields, and the way to make new ones. */
export function Field({ label, hint, error, aside, children, className }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`];
  const describedBy = described.filter((part) => part !== null).join(' ');
  return (
    <div className={classNames('grid min-w-0 content-start gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** What is wrong with a field, with a sign: never by colour alone. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-xs font-medium text-bad">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      {children}
    </p>
  );
}

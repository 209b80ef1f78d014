'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { Button } from './button.tsx';

type FormProps = {
  /** Says what the form is for; read by screen readers. */
  label: string;
  onSubmit: () => void;
  /** What is wrong with the whole: `form.formState.errors.root?.message`. */
  error?: string | undefined;
  submit: ReactNode;
  busy?: boolean;
  /** Beside the button. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  danger?: boolean;
};

/** Fields, what is wrong with all of them together, and the button that sends them. */
export function Form({
  label,
  onSubmit,
  error,
  submit,
  busy = false,
  actions,
  children,
  className,
  danger = false,
}: FormProps) {
  return (
    <form
      noValidate
      // Whatever comes before the page's scripts must not end up in an address.
      method="post"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
      className={classNames('grid gap-4', className)}
    >
      {children}
      <FormError>{error}</FormError>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look={danger ? 'danger' : 'primary'} aria-disabled={busy}>
          {submit}
        </Button>
        {actions}
      </div>
    </form>
  );
}

/** What went wrong with a whole form; read aloud as soon as it is there. */
export function FormError({ children }: { children: string | undefined }) {
  return (
    <div role="alert" className="empty:hidden">
      {children !== undefined && children !== '' && (
        <p className="flex items-start gap-2 rounded-md border border-bad/50 bg-bad/10 px-3 py-2 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';

type AuthPanelProps = { title: string; description?: ReactNode; children?: ReactNode; footer?: ReactNode };

/** The frame of the pages for signing in and up: one thing to do, in the middle. */
export function AuthPanel({ title, description, children, footer }: AuthPanelProps) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 px-4 py-10 phone:py-5">
      <div className="grid gap-5 rounded-xl border border-line bg-surface p-7 phone:p-5">
        <div className="grid gap-1.5">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {description !== undefined && <div className="text-sm text-muted">{description}</div>}
        </div>
        {children}
      </div>
      {footer !== undefined && (
        <div className="grid justify-items-center gap-2 text-center text-sm text-muted">{footer}</div>
      )}
    </div>
  );
}

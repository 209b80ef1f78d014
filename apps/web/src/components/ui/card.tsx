import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '../../lib/class-names.ts';

type CardProps = {
  /** The heading; the section is named by it. */
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A part of a page with a heading of its own. */
export function Card({ title, description, actions, children, className }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classNames(
        'grid min-w-0 content-start gap-4 rounded-xl border border-line bg-surface p-5 phone:p-4',
        className,
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {description !== undefined && <div className="max-w-prose text-sm text-muted">{description}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

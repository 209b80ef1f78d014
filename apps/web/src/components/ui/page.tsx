import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const WIDTHS = { narrow: 'max-w-md', text: 'max-w-3xl', wide: 'max-w-6xl', full: '' } as const;

type PageProps = {
  title: ReactNode;
  /** Above the title: where one is. */
  crumbs?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  width?: keyof typeof WIDTHS;
  children: ReactNode;
};

/** The frame of a page within the shell: its heading, what can be done with the whole of it, and its contents. */
export function Page({ title, crumbs, description, actions, width = 'wide', children }: PageProps) {
  return (
    <div
      className={classNames(
        'mx-auto grid w-full min-w-0 gap-6 px-6 py-8 phone:px-4 phone:py-5',
        WIDTHS[width],
      )}
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          {crumbs}
          <h1 className="text-xl font-semibold tracking-tight text-balance wrap-anywhere">{title}</h1>
          {description !== undefined && <div className="max-w-prose text-sm text-muted">{description}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

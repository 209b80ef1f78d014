import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

type BannerProps = { icon: LucideIcon; children: ReactNode; actions?: ReactNode; tone?: 'plain' | 'warning' };

/** A remark across the page that blocks nothing. */
export function Banner({ icon: Icon, children, actions, tone = 'plain' }: BannerProps) {
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 text-sm',
        tone === 'warning' ? 'bg-accent-soft' : 'bg-surface',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1">{children}</p>
      {actions !== undefined && <div className="flex gap-2">{actions}</div>}
    </div>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const TONES = {
  plain: 'border-line-strong/60 text-muted',
  accent: 'border-accent/50 text-accent',
  good: 'border-good/50 text-good',
  bad: 'border-bad/50 text-bad',
  wait: 'border-wait/50 text-wait',
  fault: 'border-fault/50 text-fault',
} as const;

type BadgeProps = { tone?: keyof typeof TONES; icon?: LucideIcon; children: ReactNode; className?: string };

/** A word or two that say how something stands. */
export function Badge({ tone = 'plain', icon: Icon, children, className }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex shrink-0 items-center gap-1 rounded-full border bg-surface px-2 py-px text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {Icon !== undefined && <Icon aria-hidden className="size-3" />}
      {children}
    </span>
  );
}

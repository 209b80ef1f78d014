'use client';

import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  label: string;
  icon: LucideIcon;
  hint?: string;
};

/** A button that is only a picture; its label is read aloud and shown as a hint. */
export function IconButton({ label, icon: Icon, hint = label, className, ...props }: IconButtonProps) {
  return (
    <Tooltip hint={hint}>
      <button
        type="button"
        aria-label={label}
        className={classNames(
          'inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-raised hover:text-ink',
          'disabled:opacity-45 aria-pressed:bg-raised aria-pressed:text-ink',
          className,
        )}
        {...props}
      >
        <Icon aria-hidden className="size-[18px]" />
      </button>
    </Tooltip>
  );
}

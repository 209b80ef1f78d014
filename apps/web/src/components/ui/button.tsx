import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

const LOOKS = {
  primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover font-semibold',
  outline: 'border border-line-strong/60 bg-surface text-ink hover:bg-raised',
  quiet: 'text-ink hover:bg-raised',
  danger: 'border border-bad/60 text-bad bg-surface hover:bg-bad/10 font-semibold',
} as const;

type ButtonProps = ComponentProps<'button'> & { look?: keyof typeof LOOKS };

/** A button with a word on it. `aria-disabled` keeps it focusable while it has nothing to do. */
export function Button({ look = 'outline', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(
        'inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-md px-3 text-sm whitespace-nowrap transition-colors',
        'disabled:opacity-45 aria-disabled:cursor-default aria-disabled:opacity-45',
        LOOKS[look],
        className,
      )}
      {...props}
    />
  );
}

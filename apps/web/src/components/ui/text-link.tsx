import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

/** A link within text. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        'rounded-sm text-accent underline underline-offset-3 hover:no-underline',
        className,
      )}
      {...props}
    />
  );
}

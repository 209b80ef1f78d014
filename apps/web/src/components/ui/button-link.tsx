import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { BUTTON_LOOKS, BUTTON_SHAPE } from './button-look.ts';

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: keyof typeof BUTTON_LOOKS };

/** A link that looks like a button: it leads somewhere and does nothing. */
export function ButtonLink({ look = 'outline', className, ...props }: ButtonLinkProps) {
  return <Link className={classNames(BUTTON_SHAPE, BUTTON_LOOKS[look], className)} {...props} />;
}

import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { BUTTON_LOOKS, BUTTON_SHAPE } from './button-look.ts';

type ButtonProps = ComponentProps<'button'> & { look?: keyof typeof BUTTON_LOOKS };

/** A button with a word on it. `aria-disabled` keeps it focusable while it has nothing to do. */
export function Button({ look = 'outline', className, ...props }: ButtonProps) {
  return (
    <button type="button" className={classNames(BUTTON_SHAPE, BUTTON_LOOKS[look], className)} {...props} />
  );
}

'use client';

import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

type SmallSelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  label: string;
  options: readonly { value: string; text: string }[];
};

/** A choice within a row of a table; its label is read and not shown. */
export function SmallSelect({ label, options, className, ...select }: SmallSelectProps) {
  return (
    <select
      aria-label={label}
      {...select}
      className={classNames(
        'h-8 max-w-full rounded-md border border-line-strong/60 bg-surface px-2 text-sm text-ink disabled:opacity-60',
        className,
      )}
    >
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

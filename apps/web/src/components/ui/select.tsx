'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

export type SelectOption = { value: string; text: string; detail?: string };

type SelectProps = {
  label: string;
  value: string;
  options: SelectOption[];
  onChange: (value: string) => void;
  children: ReactNode;
  className?: string;
};

/** A choice of one from a list; `children` is what the closed control shows. */
export function Select({ label, value, options, onChange, children, className }: SelectProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.Trigger
        aria-label={label}
        className={classNames(
          'inline-flex h-9 min-w-0 items-center gap-2 rounded-md border border-line-strong/60 bg-surface px-3 text-sm hover:bg-raised',
          className,
        )}
      >
        <Radix.Value asChild>
          <span className="min-w-0 truncate">{children}</span>
        </Radix.Value>
        <Radix.Icon asChild>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-[70dvh] min-w-56 overflow-hidden rounded-lg border border-line bg-surface p-1 text-ink shadow-float"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-[highlighted]:bg-raised"
              >
                <Radix.ItemText>{option.text}</Radix.ItemText>
                {option.detail !== undefined && <span className="figures text-xs text-muted">{option.detail}</span>}
                <Radix.ItemIndicator className="ml-auto">
                  <Check aria-hidden className="size-4 text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

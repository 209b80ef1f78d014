'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const ITEM =
  'flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-[disabled]:opacity-45 data-[highlighted]:bg-raised';

/** A list of things to do that opens below its button. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* It stays in its place in the page, and so within its landmark. */}
      <Radix.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        className="z-50 max-h-[70dvh] min-w-48 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-ink shadow-float"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

type MenuItemProps = {
  onSelect: () => void;
  children: ReactNode;
  disabled?: boolean;
  danger?: boolean;
  keys?: string;
};

/** One thing to do; `keys` says how the keyboard does it. */
export function MenuItem({ onSelect, children, disabled = false, danger = false, keys }: MenuItemProps) {
  return (
    <Radix.Item onSelect={onSelect} disabled={disabled} className={classNames(ITEM, danger && 'text-bad')}>
      {children}
      {keys !== undefined && <span className="ml-auto pl-6 text-xs text-muted">{keys}</span>}
    </Radix.Item>
  );
}

type MenuChoiceProps = {
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: ReactNode }[];
};

/** A choice of one among a few. */
export function MenuChoice({ value, onChange, options }: MenuChoiceProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={ITEM}>
          {option.label}
          <Radix.ItemIndicator className="ml-auto">
            <Check aria-hidden className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

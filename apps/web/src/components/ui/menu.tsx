'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const ITEM =
  'flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-[disabled]:opacity-45 data-[highlighted]:bg-raised';

type MenuProps = { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' };

/** A list of things to do that opens below its button. */
export function Menu({ trigger, children, align = 'start' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* It stays in its place in the page, and so within its landmark. */}
      <Radix.Content
        align={align}
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

type MenuLinkProps = { href: string; children: ReactNode; current?: boolean };

/** Somewhere to go; the page is loaded anew there. */
export function MenuLink({ href, children, current = false }: MenuLinkProps) {
  return (
    <Radix.Item asChild>
      <a
        href={href}
        aria-current={current ? 'page' : undefined}
        className={classNames(ITEM, 'cursor-pointer', current && 'font-medium')}
      >
        {children}
      </a>
    </Radix.Item>
  );
}

/** Names a part of a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-xs text-muted">{children}</Radix.Label>;
}

/** A line between parts of a menu. */
export function MenuRule() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
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

type MenuCheckProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
};

/** Something to turn on or off; the menu stays open, so that several can be. */
export function MenuCheck({ checked, onChange, children, disabled = false }: MenuCheckProps) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={ITEM}
    >
      {children}
      <Radix.ItemIndicator className="ml-auto">
        <Check aria-hidden className="size-4 text-accent" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

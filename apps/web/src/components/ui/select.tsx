'use client';

import { Check, ChevronDown } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { selectKey } from './select-key.ts';

export type SelectOption = { value: string; text: string; detail?: string };

type SelectProps = {
  label: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  children: ReactNode;
  className?: string;
};

/**
 * A choice of one from a list; `children` is what the closed control shows. The focus stays on the control
 * while the list is open, so that nothing else of the page has to be hidden from screen readers.
 */
export function Select({ label, value, options, onChange, children, className }: SelectProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const chosen = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  const open = active !== null;

  // A press anywhere else closes the list.
  useEffect(() => {
    if (!open) return;
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setActive(null);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);

  function choose(index: number): void {
    const option = options[index];
    setActive(null);
    if (option && option.value !== value) onChange(option.value);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = selectKey(event.key, { active, chosen, texts: options.map(({ text }) => text) });
    if (step === null) return;
    if (event.key !== 'Tab') event.preventDefault();
    if (step.choose !== undefined) choose(step.choose);
    else setActive(step.active);
  }

  return (
    <div ref={root} className={classNames('relative', className)}>
      <button
        type="button"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-haspopup="listbox"
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        disabled={options.length === 0}
        onClick={() => setActive(open ? null : chosen)}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        className="flex h-9 w-full items-center justify-between gap-2 rounded-md border border-line-strong/60 bg-surface px-3 text-sm hover:bg-raised"
      >
        <span className="min-w-0 truncate">{children}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!open}
        className="absolute top-full left-0 z-50 mt-1.5 max-h-[70dvh] min-w-56 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
      >
        {options.map((option, index) => (
          <li
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.value === value}
            // The control must not lose the focus to the list.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(index)}
            className={classNames(
              'flex items-center gap-2 rounded-md px-2 py-1.5 text-sm select-none',
              index === active && 'bg-raised',
            )}
          >
            {option.text}
            {option.detail !== undefined && (
              <span className="figures text-xs text-muted">{option.detail}</span>
            )}
            {option.value === value && <Check aria-hidden className="ml-auto size-4 text-accent" />}
          </li>
        ))}
      </ul>
    </div>
  );
}

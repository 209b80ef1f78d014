'use client';

import { Check, ChevronDown, Search } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import type { SelectOption } from './select.tsx';

/** Choices under a heading; without one where they need none. */
export type OptionGroup = { heading: string | null; options: readonly SelectOption[] };

type SearchSelectProps = {
  label: string;
  searchLabel: string;
  value: string;
  /** What there is to choose from for what was typed; everything for an empty text. */
  find: (query: string) => readonly OptionGroup[];
  onChange: (value: string) => void;
  children: ReactNode;
  className?: string;
};

/** A choice of one from a long list, which can be searched; `children` is what the closed control shows. */
export function SearchSelect(props: SearchSelectProps) {
  const { label, searchLabel, value, find, onChange, children, className } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const control = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const isEmpty = find('').every(({ options }) => options.length === 0);

  // A press anywhere else closes the list, and so does leaving it by the keyboard.
  useEffect(() => {
    if (!open) return;
    const leave = (event: PointerEvent | FocusEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  function close(chosen: string | null): void {
    setOpen(false);
    control.current?.focus();
    if (chosen !== null && chosen !== value) onChange(chosen);
  }

  return (
    <div ref={root} className={classNames('relative', className)}>
      <button
        ref={control}
        type="button"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-haspopup="listbox"
        disabled={isEmpty}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
        className="flex h-9 w-full items-center justify-between gap-2 rounded-md border border-line-strong/60 bg-surface px-3 text-sm hover:bg-raised"
      >
        <span className="min-w-0 truncate">{children}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      {open && <SearchList id={`${id}-list`} onClose={close} {...{ label, searchLabel, value, find }} />}
    </div>
  );
}

type SearchListProps = Pick<SearchSelectProps, 'label' | 'searchLabel' | 'value' | 'find'> & {
  id: string;
  /** With what was chosen, or null. */
  onClose: (chosen: string | null) => void;
};

/** The open list: the focus stays in its search, and the marked choice moves. */
function SearchList({ id, label, searchLabel, value, find, onClose }: SearchListProps) {
  const [query, setQuery] = useState('');
  const groups = find(query);
  const options = groups.flatMap((group) => group.options);
  const [marked, setMarked] = useState(value);
  const active = options.find((option) => option.value === marked) ?? options[0];
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.value]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key))
      return;
    event.preventDefault();
    if (event.key === 'Escape') return onClose(null);
    if (active === undefined) return;
    if (event.key === 'Enter') return onClose(active.value);
    const next = options[options.indexOf(active) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next !== undefined) setMarked(next.value);
  }

  return (
    <div className="absolute top-full left-0 z-50 mt-1.5 flex max-h-[70dvh] w-72 flex-col rounded-lg border border-line bg-surface shadow-float phone:fixed phone:inset-x-2 phone:top-14 phone:mt-0 phone:w-auto">
      <label className="flex items-center gap-2 border-b border-line px-3 py-2">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          // It was opened to choose from: what is typed next is meant for it.
          ref={(input) => input?.focus()}
          type="text"
          role="combobox"
          aria-label={searchLabel}
          placeholder={searchLabel}
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-option-${active.value}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setMarked('');
          }}
          onKeyDown={onKeyDown}
          className="h-7 w-full min-w-0 bg-transparent text-sm text-ink outline-none placeholder:text-muted phone:text-base"
        />
      </label>
      <ul
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        // Some browsers stop at whatever scrolls; here the search moves the list.
        tabIndex={-1}
        className="overflow-y-auto p-1"
      >
        {groups.map(({ heading, options: grouped }, index) => (
          <li key={heading} role="presentation">
            {heading !== null && (
              <p
                id={`${id}-heading-${index}`}
                role="presentation"
                className="sticky -top-1 bg-surface px-2 pt-2 pb-1 text-xs text-muted"
              >
                {heading}
              </p>
            )}
            <ul
              role="group"
              aria-labelledby={heading === null ? undefined : `${id}-heading-${index}`}
              aria-label={heading === null ? label : undefined}
            >
              {grouped.map((option) => (
                <li
                  key={option.value}
                  id={`${id}-option-${option.value}`}
                  role="option"
                  aria-selected={option.value === value}
                  data-active={option.value === active?.value || undefined}
                  // The search must not lose the focus to the list.
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => setMarked(option.value)}
                  onClick={() => onClose(option.value)}
                  className="flex items-center gap-2 rounded-md px-2 py-1.5 text-sm select-none data-active:bg-raised phone:py-2.5"
                >
                  <span className="min-w-0 truncate">{option.text}</span>
                  {option.detail !== undefined && (
                    <span className="figures text-xs text-muted">{option.detail}</span>
                  )}
                  {option.value === value && (
                    <Check aria-hidden className="ml-auto size-4 shrink-0 text-accent" />
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {options.length === 0 && (
        <p role="status" className="px-3 pb-3 text-sm text-muted">
          Nothing is called that.
        </p>
      )}
    </div>
  );
}

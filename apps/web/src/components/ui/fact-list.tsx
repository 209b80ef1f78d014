import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const LAYOUTS = {
  rows: {
    list: 'grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5',
    fact: 'contents',
    name: '',
    value: 'whitespace-pre-wrap',
  },
  line: {
    list: 'flex flex-wrap items-center gap-x-6 gap-y-1.5',
    fact: 'flex min-w-0 items-center gap-2',
    name: 'shrink-0',
    value: '',
  },
  grid: {
    list: 'grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-3',
    fact: 'min-w-0',
    name: 'text-xs',
    value: '',
  },
} as const;

type FactListProps = {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  /** Below each other, one after the other, or each with its name above it. */
  layout?: keyof typeof LAYOUTS;
};

/** Names and what they stand for. */
export function FactList({ facts, layout = 'rows' }: FactListProps) {
  const look = LAYOUTS[layout];
  return (
    <dl className={classNames('text-sm', look.list)}>
      {facts.map(([name, value]) => (
        <div key={name} className={look.fact}>
          <dt className={classNames('text-muted', look.name)}>{name}</dt>
          <dd className={classNames('figures min-w-0 wrap-anywhere', look.value)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

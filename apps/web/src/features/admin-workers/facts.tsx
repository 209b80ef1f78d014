import type { ReactNode } from 'react';

type FactsProps = { facts: readonly (readonly [name: string, value: ReactNode])[] };

/** Names and values beside each other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="figures grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-3 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';

/** What is to be known of something, each with its name. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="flex flex-wrap items-center gap-x-6 gap-y-1.5 text-sm">
      {facts.map(([term, value]) => (
        <div key={term} className="flex min-w-0 items-center gap-2">
          <dt className="shrink-0 text-muted">{term}</dt>
          <dd className="figures min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

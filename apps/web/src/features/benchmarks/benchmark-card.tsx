import type { Benchmark } from '@crucible/contracts/benchmark';
import Link from 'next/link';
import { LanguageName } from '../../components/language-name.tsx';
import { Badge } from '../../components/ui/badge.tsx';
import { countOf } from '../../lib/count-of.ts';
import { BenchmarkBadges } from './benchmark-badges.tsx';
import { SourceLink } from './source-link.tsx';

/** One benchmark among others. */
export function BenchmarkCard({ benchmark }: { benchmark: Benchmark }) {
  const { slug, name, licence, source, isKept, current } = benchmark;
  return (
    <li className="relative grid content-between gap-5 rounded-xl border border-line bg-surface p-5 hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <div className="grid gap-1.5">
        <h2 className="text-base font-semibold wrap-anywhere">
          {/* The link covers the card. */}
          <Link href={`/benchmarks/${slug}`} className="outline-none after:absolute after:inset-0">
            {name}
          </Link>
        </h2>
        <p className="figures text-sm text-muted">
          {current === null ? (
            'No version is published yet.'
          ) : (
            <>
              {countOf(current.problems, 'problem')} in <LanguageName id={current.language} /> · version{' '}
              {current.number}
            </>
          )}
        </p>
        {(licence !== '' || source !== '') && (
          <p className="flex flex-wrap gap-x-2 text-xs text-muted">
            {licence !== '' && <span>{licence}</span>}
            {source !== '' && (
              // Above the link that covers the card.
              <span className="relative z-10">
                <SourceLink source={source} />
              </span>
            )}
          </p>
        )}
      </div>
      <p className="flex flex-wrap gap-1.5 empty:hidden">
        {isKept && <Badge tone="accent">You keep it</Badge>}
        <BenchmarkBadges benchmark={benchmark} />
      </p>
    </li>
  );
}

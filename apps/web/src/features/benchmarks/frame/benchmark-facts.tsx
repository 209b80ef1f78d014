import type { Benchmark } from '@crucible/contracts/benchmark';
import type { ReactNode } from 'react';
import { LanguageName } from '../../../components/language-name.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import { SourceLink } from '../source-link.tsx';

/** By what is measured, where it comes from, and how often one may still try today. */
export function BenchmarkFacts({ benchmark }: { benchmark: Benchmark }) {
  const { current, licence, source, dailyQuota, quotaLeft } = benchmark;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
      {current !== null && (
        <>
          <Fact term="Version">
            {current.number}, {countOf(current.problems, 'problem')}
          </Fact>
          <Fact term="Language">
            <LanguageName id={current.language} />
          </Fact>
          <Fact term="Image">{current.imageName}</Fact>
          <Fact term="Limits of a sample">
            {formatDuration(current.limits.wallMs)}, {formatBytes(current.limits.memoryBytes)}
          </Fact>
        </>
      )}
      {licence !== '' && <Fact term="Licence">{licence}</Fact>}
      {source !== '' && (
        <Fact term="Source">
          <SourceLink source={source} />
        </Fact>
      )}
      {dailyQuota !== null && (
        <Fact term="Daily quota">
          {countOf(dailyQuota, 'evaluation')}
          {quotaLeft !== null && quotaLeft < dailyQuota && `, ${quotaLeft} left for you`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-1.5">
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="figures min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

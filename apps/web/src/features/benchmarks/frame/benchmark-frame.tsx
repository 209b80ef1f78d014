'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { NavTabs } from '../../../components/ui/nav-tabs.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { BenchmarkBadges } from '../benchmark-badges.tsx';
import { useBenchmark } from '../use-benchmark.ts';
import { BenchmarkAbout } from './benchmark-about.tsx';
import { BenchmarkFacts } from './benchmark-facts.tsx';
import { benchmarkTabs } from './benchmark-tabs.ts';

/** Around the pages of a benchmark: which one it is, what is said of it, and its parts. */
export function BenchmarkFrame({ slug, children }: { slug: string; children: ReactNode }) {
  const benchmark = useBenchmark(slug);
  return (
    <QueryView
      isPage
      query={benchmark}
      what="the benchmark"
      loading={<Skeleton label="the benchmark" className="mx-auto max-w-6xl px-6 py-8" />}
    >
      {(data) => (
        <>
          <BenchmarkHeader benchmark={data} />
          {children}
        </>
      )}
    </QueryView>
  );
}

function BenchmarkHeader({ benchmark }: { benchmark: BenchmarkDetail }) {
  const { slug, name, description, isKept, current } = benchmark;
  const isHome = usePathname() === `/benchmarks/${slug}`;
  return (
    <div className="border-b border-line bg-surface">
      <div className="mx-auto grid max-w-6xl gap-2 px-6 pt-4 phone:px-4">
        <Crumbs items={[{ href: '/benchmarks', text: 'Benchmarks' }]} />
        <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold">
          <span className="wrap-anywhere">{name}</span>
          <BenchmarkBadges benchmark={benchmark} />
        </p>
        <BenchmarkFacts benchmark={benchmark} />
        {isHome && description !== '' && <BenchmarkAbout text={description} />}
        <div className="-mb-px min-w-0">
          <NavTabs label="Benchmark" tabs={benchmarkTabs(slug, { isKept, isPublished: current !== null })} />
        </div>
      </div>
    </div>
  );
}

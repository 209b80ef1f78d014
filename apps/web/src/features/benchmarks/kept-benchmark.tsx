'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useBenchmark } from './use-benchmark.ts';

type KeptBenchmarkProps = { slug: string; children: (benchmark: BenchmarkDetail) => ReactNode };

/** What is for those who keep a benchmark; others are told so. */
export function KeptBenchmark({ slug, children }: KeptBenchmarkProps) {
  return (
    <QueryView query={useBenchmark(slug)} what="the benchmark">
      {(benchmark) =>
        benchmark.isKept ? (
          children(benchmark)
        ) : (
          <EmptyState icon={Lock} title="Not for you">
            Only those who keep the benchmark see this page.
          </EmptyState>
        )
      }
    </QueryView>
  );
}

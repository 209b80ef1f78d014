'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { useBenchmark } from '../use-benchmark.ts';
import { ProblemPage } from './problem-page.tsx';
import { shownVersion } from './shown-version.ts';

type ProblemViewProps = { slug: string; position: number; version: string | undefined };

/** One problem of a version of a benchmark. */
export function ProblemView({ slug, position, version: asked }: ProblemViewProps) {
  return (
    <QueryView query={useBenchmark(slug)} what="the benchmark">
      {(benchmark) => {
        const version = shownVersion(benchmark, asked);
        if (version === null || position >= version.problems) return <NoProblem />;
        return <Problem benchmark={benchmark} version={version} position={position} />;
      }}
    </QueryView>
  );
}

type ProblemProps = { benchmark: BenchmarkDetail; version: BenchmarkVersion; position: number };

function Problem({ benchmark, version, position }: ProblemProps) {
  const trpc = useTRPC();
  const page = useQuery(
    trpc.benchmarks.problems.queryOptions({
      slug: benchmark.slug,
      versionNumber: version.number,
      limit: 1,
      ...(position === 0 ? {} : { after: position - 1 }),
    }),
  );
  return (
    <QueryView query={page} what="the problem">
      {([problem]) =>
        problem === undefined ? (
          <NoProblem />
        ) : (
          <ProblemPage benchmark={benchmark} version={version} problem={problem} />
        )
      }
    </QueryView>
  );
}

function NoProblem() {
  return (
    <EmptyState heading icon={FileQuestion} title="There is no such problem">
      The version may have fewer problems.
    </EmptyState>
  );
}

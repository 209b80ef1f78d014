'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useBenchmark } from '../use-benchmark.ts';
import { ProblemsTable } from './problems-table.tsx';
import { shownVersion, versionQuery } from './shown-version.ts';
import { VersionSelect } from './version-select.tsx';

type ProblemsViewProps = { slug: string; version: string | undefined };

/** The problems of a version of a benchmark. */
export function ProblemsView({ slug, version: asked }: ProblemsViewProps) {
  const benchmark = useBenchmark(slug);
  useDocumentTitle(benchmark.data && `Problems of ${benchmark.data.name}`);
  return (
    <QueryView query={benchmark} what="the benchmark">
      {(data) => {
        const version = shownVersion(data, asked);
        return (
          <Page
            title="Problems"
            actions={version !== null && <VersionSelect benchmark={data} version={version} />}
          >
            {version === null ? (
              <EmptyState icon={ListChecks} title="No problems yet">
                {asked === undefined ? 'They come with the first version.' : 'There is no such version.'}
              </EmptyState>
            ) : (
              <Problems benchmark={data} version={version} />
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}

function Problems({ benchmark, version }: { benchmark: BenchmarkDetail; version: BenchmarkVersion }) {
  const trpc = useTRPC();
  const { slug } = benchmark;
  const problems = useQuery(
    trpc.benchmarks.problemSummaries.queryOptions({ slug, versionNumber: version.number }),
  );
  return (
    <QueryView query={problems} what="the problems">
      {(list) => (
        <ProblemsTable
          problems={list}
          addressOf={({ position }) =>
            `/benchmarks/${slug}/problems/${position}${versionQuery(benchmark, version)}`
          }
        />
      )}
    </QueryView>
  );
}

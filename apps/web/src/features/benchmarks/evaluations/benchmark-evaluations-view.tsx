'use client';

import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { KeptBenchmark } from '../kept-benchmark.tsx';
import { EVALUATION_COLUMNS } from './evaluation-columns.tsx';

/** More cannot be asked for at once; older ones are found by their candidates. */
const MOST_SHOWN = 200;

/** Everybody's evaluations by one benchmark, for those who keep it. */
export function BenchmarkEvaluationsView({ slug }: { slug: string }) {
  return (
    <Page title="Evaluations" description="Everybody's, newest first: the last 200.">
      <KeptBenchmark slug={slug}>{() => <Evaluations slug={slug} />}</KeptBenchmark>
    </Page>
  );
}

function Evaluations({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const evaluations = useQuery(
    trpc.evaluations.listOfBenchmark.queryOptions(
      { slug, limit: MOST_SHOWN },
      // While one is running, its numbers change.
      {
        refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') ? 5_000 : false),
      },
    ),
  );
  return (
    <QueryView query={evaluations} what="the evaluations">
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={FlaskConical} title="No evaluations yet">
            As soon as somebody is measured by this benchmark, you see it here.
          </EmptyState>
        ) : (
          <DataTable label="Evaluations" rows={list} rowKey={({ id }) => id} columns={EVALUATION_COLUMNS} />
        )
      }
    </QueryView>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { EVALUATION_COLUMNS } from './evaluation-columns.tsx';

const MOST_LISTED = 200;
const AGAIN_MS = 3_000;

/** One's own evaluations, the newest first. */
export function EvaluationsView() {
  const trpc = useTRPC();
  const evaluations = useQuery(
    trpc.evaluations.list.queryOptions(
      { limit: MOST_LISTED },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state }) =>
          state.data?.some((one) => one.state === 'running') === true ? AGAIN_MS : false,
      },
    ),
  );
  return (
    <Page
      title="Your evaluations"
      crumbs={<Crumbs items={[{ href: '/benchmarks', text: 'Benchmarks' }]} />}
      description="What you have had measured, of models and of people."
      actions={<ButtonLink href="/evaluations/compare">Compare</ButtonLink>}
    >
      <QueryView query={evaluations} what="your evaluations">
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={FlaskConical}
              title="Nothing was measured yet"
              action={
                <ButtonLink look="primary" href="/benchmarks">
                  Choose a benchmark
                </ButtonLink>
              }
            >
              Bring the samples of a model, or write programs yourself, and see how many pass.
            </EmptyState>
          ) : (
            <DataTable
              label="Your evaluations"
              rows={list}
              rowKey={({ id }) => id}
              columns={EVALUATION_COLUMNS}
            />
          )
        }
      </QueryView>
    </Page>
  );
}

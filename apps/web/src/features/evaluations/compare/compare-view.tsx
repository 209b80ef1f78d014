'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { useQueries } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import type { RenderDiff } from '../render-code.ts';
import { ChosenCard } from './chosen-card.tsx';
import { ManyPart } from './many-part.tsx';
import { PairPart } from './pair-part.tsx';
import { readIds } from './read-ids.ts';

/** Two evaluations or more, problem by problem; which ones stands in the address. */
export function CompareView({ renderDiff }: { renderDiff: RenderDiff }) {
  const trpc = useTRPC();
  const [router, path, params] = [useRouter(), usePathname(), useSearchParams()];
  const ids = readIds(params.get('ids'));
  const all = useQueries({
    queries: ids.map((evaluationId) => trpc.evaluations.get.queryOptions({ evaluationId })),
    combine: (queries) => ({
      data: queries.every(({ data }) => data !== undefined)
        ? queries.flatMap(({ data }) => data ?? [])
        : undefined,
      error: queries.find(({ error }) => error !== null)?.error ?? null,
      refetch: () => queries.map((query) => query.refetch()),
    }),
  });
  const choose = (next: readonly string[]) => router.replace(`${path}?ids=${next.join(',')}`);
  return (
    <Page
      title="Compare"
      crumbs={<Crumbs items={[{ href: '/benchmarks', text: 'Benchmarks' }]} />}
      description="Evaluations that were measured by the same problems. A problem counts as passed when more than half of its samples pass."
    >
      <QueryView query={all} what="the evaluations">
        {(evaluations) => (
          <>
            <ChosenCard evaluations={evaluations} onChoose={choose} />
            <Compared evaluations={evaluations} renderDiff={renderDiff} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

type ComparedProps = { evaluations: readonly Evaluation[]; renderDiff: RenderDiff };

function Compared({ evaluations, renderDiff }: ComparedProps) {
  const trpc = useTRPC();
  const [first, ...others] = evaluations;
  const compared = useQueries({
    queries: others.map(({ id: otherId }) =>
      trpc.evaluations.compare.queryOptions(
        { evaluationId: first?.id ?? '', otherId },
        { retry: false, refetchOnMount: 'always' },
      ),
    ),
    combine: (queries) => ({
      data: queries.every(({ data }) => data !== undefined)
        ? queries.flatMap(({ data }) => data ?? [])
        : undefined,
      error: queries.find(({ error }) => error !== null)?.error ?? null,
      refetch: () => queries.map((query) => query.refetch()),
    }),
  });
  if (first === undefined || others.length === 0)
    return (
      <EmptyState icon={GitCompareArrows} title="Choose two evaluations or more">
        The first one is compared with each of the others.
      </EmptyState>
    );
  return (
    <QueryView query={compared} what="the comparison">
      {(comparisons) => {
        const pairs = others.flatMap((other, index) => {
          const comparison = comparisons[index];
          return comparison === undefined ? [] : [{ other, comparison }];
        });
        const [pair] = pairs;
        if (pair === undefined) return null;
        return pairs.length === 1 ? (
          <PairPart first={first} {...pair} renderDiff={renderDiff} />
        ) : (
          <ManyPart first={first} pairs={pairs} />
        );
      }}
    </QueryView>
  );
}

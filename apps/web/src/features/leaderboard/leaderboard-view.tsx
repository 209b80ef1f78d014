'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { BoardPanel } from './board-panel.tsx';
import { useBoardAddress } from './use-board-address.ts';

/** The leaderboard of a benchmark. */
export function LeaderboardView({ slug }: { slug: string }) {
  const api = useTRPC();
  const benchmark = useQuery(api.benchmarks.get.queryOptions({ slug }));
  useDocumentTitle(benchmark.data === undefined ? undefined : `Leaderboard of ${benchmark.data.name}`);
  return (
    <QueryView query={benchmark} what="the benchmark">
      {(found) => (found.current === null ? <NotPublished /> : <Board benchmark={found} />)}
    </QueryView>
  );
}

function Board({ benchmark }: { benchmark: BenchmarkDetail }) {
  const { slug, versions, isKept } = benchmark;
  const api = useTRPC();
  const { address, change } = useBoardAddress();
  const { metric, versionNumber, ofAllProblems } = address;
  const board = useQuery(
    api.leaderboards.get.queryOptions(
      {
        ...{ slug, metric },
        // A keeper's link is of use to others, too.
        ofAllProblems: ofAllProblems && isKept,
        ...(versionNumber === null ? {} : { versionNumber }),
      },
      // While rows are being ranked anew, the old ones stay.
      { placeholderData: keepPreviousData, refetchOnMount: 'always' },
    ),
  );
  return (
    <QueryView query={board} what="the leaderboard">
      {(found) => <BoardPanel board={found} versions={versions} address={address} onChange={change} />}
    </QueryView>
  );
}

function NotPublished() {
  return (
    <div className="rounded-xl border border-line bg-surface py-8">
      <EmptyState icon={PackageOpen} title="There is nothing to measure by yet">
        A leaderboard begins with the first version of the benchmark that is published.
      </EmptyState>
    </div>
  );
}

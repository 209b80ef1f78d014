'use client';

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { CircleDollarSign } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { leaderboardLinks } from './leaderboard-links.ts';
import { PlotTable } from './plot-table.tsx';
import { ScorePlot } from './score-plot.tsx';
import { pointsByCost } from './score-series.ts';

type PlotProps = { slug: string; entries: readonly BoardEntry[]; k: number };

const dollarText = (dollars: number) => `$${Number(dollars.toPrecision(3))}`;

/** What which score has cost. */
export function CostPlot({ slug, entries, k }: PlotProps) {
  const router = useRouter();
  const points = useMemo(() => pointsByCost(entries, k), [entries, k]);
  // A logarithm has no place for what cost nothing.
  const drawn = points.filter(({ x }) => x > 0);
  const free = points.filter(({ x }) => x === 0).map(({ entry }) => entry.candidateName);
  if (points.length === 0) {
    return (
      <Card title={`pass@${k} and cost`}>
        <EmptyState icon={CircleDollarSign} title="No costs are known">
          Samples can say what they cost (`cost`, in US dollars); those that are generated here do.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={`pass@${k} and cost`}
      description="By what all samples together cost, in US dollars on a logarithmic scale. The line is the best for that money or less."
    >
      {drawn.length > 0 && (
        <ScorePlot
          points={drawn}
          k={k}
          scale="log"
          xText={dollarText}
          onOpen={({ entry }) => router.push(leaderboardLinks.entry(slug, entry.id))}
        />
      )}
      {free.length > 0 && (
        <p className="text-sm text-muted">Cost nothing and are not drawn: {free.join(', ')}.</p>
      )}
      <PlotTable slug={slug} points={points} k={k} xName="Cost" xText={dollarText} />
    </Card>
  );
}

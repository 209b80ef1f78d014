'use client';

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { ChartNoAxesCombined } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { formatDay } from '../../lib/format-moment.ts';
import { leaderboardLinks } from './leaderboard-links.ts';
import { PlotTable } from './plot-table.tsx';
import { ScorePlot } from './score-plot.tsx';
import { pointsOverTime } from './score-series.ts';

type PlotProps = { slug: string; entries: readonly BoardEntry[]; k: number };

const dayText = (momentMs: number) => formatDay(new Date(momentMs).toISOString());

/** When which score was reached. */
export function TimePlot({ slug, entries, k }: PlotProps) {
  const router = useRouter();
  const points = useMemo(() => pointsOverTime(entries, k), [entries, k]);
  return (
    <Card
      title={`pass@${k} over time`}
      description="By when an evaluation ended. The line is the best so far."
    >
      {points.length === 0 ? (
        <EmptyState icon={ChartNoAxesCombined} title={`Nobody who is shown has pass@${k}`} />
      ) : (
        <>
          <ScorePlot
            points={points}
            k={k}
            scale="linear"
            xText={dayText}
            onOpen={({ entry }) => router.push(leaderboardLinks.entry(slug, entry.id))}
          />
          <PlotTable slug={slug} points={points} k={k} xName="Date" xText={dayText} />
        </>
      )}
    </Card>
  );
}

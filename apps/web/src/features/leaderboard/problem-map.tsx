'use client';

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { HardestTable } from './hardest-table.tsx';
import { MapGrid } from './map-grid.tsx';

type MapProps = { slug: string; versionNumber: number; entries: readonly BoardEntry[] };

/** How many candidates are shown at first, and at most. */
const FIRST_ROWS = 20;
const MOST_ROWS = 40;

/** Which problems the first candidates that are shown have solved. */
export function ProblemMap({ slug, versionNumber, entries }: MapProps) {
  const api = useTRPC();
  const [most, setMost] = useState(FIRST_ROWS);
  const run = entries.filter(({ evaluationId }) => evaluationId !== null);
  const entryIds = run.slice(0, most).map(({ id }) => id);
  const map = useQuery(
    api.leaderboards.map.queryOptions(
      { slug, versionNumber, entryIds },
      { enabled: entryIds.length > 0, placeholderData: keepPreviousData },
    ),
  );
  if (entryIds.length === 0) {
    return (
      <Card title="Problems and candidates">
        <EmptyState icon={Grid3x3} title="Nobody who is shown was run here">
          Of scores that are reported nobody knows by which problems they came about.
        </EmptyState>
      </Card>
    );
  }
  return (
    <QueryView query={map} what="the problems">
      {(found) => (
        <div className="grid gap-4">
          <Card
            title="Problems and candidates"
            description="How many of a candidate's samples pass each problem. A cell leads to those samples."
            actions={
              run.length > most &&
              most < MOST_ROWS && (
                <Button onClick={() => setMost(MOST_ROWS)}>Show up to {MOST_ROWS} candidates</Button>
              )
            }
          >
            <MapGrid map={found} />
          </Card>
          <HardestTable slug={slug} map={found} />
        </div>
      )}
    </QueryView>
  );
}

'use client';

import { OverviewRangeSchema } from '@crucible/contracts/overview';
import type { OverviewRange } from '@crucible/contracts/overview';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { AlarmList } from './alarm-list.tsx';
import { FailureList } from './failure-list.tsx';
import { LanguageList } from './language-list.tsx';
import { LatencyPlot } from './latency-plot.tsx';
import { NowFigures } from './now-figures.tsx';
import { PoolPlot } from './pool-plot.tsx';
import { RunsPlot } from './runs-plot.tsx';

const RANGES: readonly { value: OverviewRange; text: string }[] = [
  { value: 'hour', text: 'Last hour' },
  { value: 'day', text: 'Last 24 hours' },
  { value: 'week', text: 'Last 7 days' },
  { value: 'month', text: 'Last 30 days' },
];

/** Long ranges are costly, and do not change in a few seconds. */
const POLL_MS: Readonly<Record<OverviewRange, number>> = {
  hour: 5_000,
  day: 15_000,
  week: 60_000,
  month: 300_000,
};

/** How the installation does. */
export function OverviewView() {
  const trpc = useTRPC();
  const [range, setRange] = useState<OverviewRange>('day');
  const overview = useQuery(
    trpc.overview.get.queryOptions(
      { range },
      { placeholderData: keepPreviousData, refetchInterval: POLL_MS[range] },
    ),
  );
  return (
    <Page
      title="Overview"
      description="How the installation does."
      actions={
        <SmallSelect
          label="Time"
          options={RANGES}
          value={range}
          onChange={({ target }) => setRange(OverviewRangeSchema.parse(target.value))}
        />
      }
    >
      <QueryView query={overview} what="the figures">
        {(shown) => (
          <>
            <AlarmList alarms={shown.alarms} />
            <NowFigures overview={shown} />
            <div className="grid min-w-0 gap-4 xl:grid-cols-2">
              <RunsPlot overview={shown} />
              <LatencyPlot overview={shown} />
              <PoolPlot overview={shown} />
              <LanguageList languages={shown.languages} />
            </div>
            <FailureList failures={shown.failures} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

'use client';

import type { Overview, RunFigures } from '@crucible/contracts/overview';
import { useState } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { Card } from '../../components/ui/card.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { formatDuration } from '../../lib/format-duration.ts';
import { bucketText } from './bucket-text.ts';
import { AXIS_LOOK, PlotFigure, TIP_LOOK } from './plot-figure.tsx';

type Measure = 'queued' | 'firstOutput' | 'total';
const MEASURES: readonly { value: Measure; text: string }[] = [
  { value: 'queued', text: 'Until a worker has it' },
  { value: 'firstOutput', text: 'Until the first output' },
  { value: 'total', text: 'Until the end' },
];

const LINES = [
  { key: 'p50', name: 'Median', colour: 'var(--good)' },
  { key: 'p95', name: '95th percentile', colour: 'var(--wait)' },
  { key: 'p99', name: '99th percentile', colour: 'var(--bad)' },
] as const;

/** How long runs took, from the request on. */
export function LatencyPlot({ overview: { buckets, range } }: { overview: Overview }) {
  const [measure, setMeasure] = useState<Measure>('firstOutput');
  const points = buckets.map((bucket) => ({
    at: bucket.at,
    text: bucketText(bucket.at, range),
    ...(bucket[measure] ?? NOTHING),
  }));
  return (
    <Card
      title="Waiting"
      description="How long runs took, from the request on."
      actions={
        <SmallSelect
          label="What is measured"
          options={MEASURES}
          value={measure}
          onChange={({ target }) =>
            setMeasure(MEASURES.find(({ value }) => value === target.value)?.value ?? 'firstOutput')
          }
        />
      }
    >
      <PlotFigure
        legend={LINES}
        columns={['From', ...LINES.map(({ name }) => name)]}
        rows={points
          .filter(({ p50 }) => p50 !== null)
          .map((point) => ({
            key: point.at,
            cells: [point.text, ...LINES.map(({ key }) => textOf(point[key]))],
          }))}
      >
        <LineChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...AXIS_LOOK} dataKey="text" minTickGap={32} />
          <YAxis {...AXIS_LOOK} tickFormatter={formatDuration} />
          <Tooltip {...TIP_LOOK} formatter={(value) => formatDuration(Number(value))} />
          {LINES.map(({ key, name, colour }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={colour}
              strokeWidth={2}
              dot={{ r: 2, fill: colour }}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </PlotFigure>
    </Card>
  );
}

const NOTHING: Record<keyof NonNullable<RunFigures['total']>, null> = { p50: null, p95: null, p99: null };

function textOf(durationMs: number | null): string {
  return durationMs === null ? '–' : formatDuration(durationMs);
}

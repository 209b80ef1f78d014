'use client';

import type { Overview } from '@crucible/contracts/overview';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { Card } from '../../components/ui/card.tsx';
import { bucketText } from './bucket-text.ts';
import { AXIS_LOOK, PlotFigure, TIP_LOOK } from './plot-figure.tsx';

const ENDINGS = [
  { key: 'completed', name: 'Completed', colour: 'var(--good)' },
  { key: 'faulty', name: 'Error in the program', colour: 'var(--accent-fill)' },
  { key: 'limited', name: 'Stopped at a limit', colour: 'var(--wait)' },
  { key: 'cancelled', name: 'Cancelled', colour: 'var(--line-strong)' },
  { key: 'failed', name: 'Our fault', colour: 'var(--fault)' },
] as const;

/** How many runs ended when, and how. */
export function RunsPlot({ overview: { buckets, range } }: { overview: Overview }) {
  const bars = buckets.map(({ at, ...counts }) => ({ ...counts, at, text: bucketText(at, range) }));
  return (
    <Card title="Runs" description="By how they ended, in the playground and over the API.">
      <PlotFigure
        legend={ENDINGS}
        columns={['From', ...ENDINGS.map(({ name }) => name)]}
        rows={bars
          .filter(({ runs }) => runs > 0)
          .map((bar) => ({ key: bar.at, cells: [bar.text, ...ENDINGS.map(({ key }) => bar[key])] }))}
      >
        <BarChart data={bars} margin={{ top: 8, right: 8, bottom: 0, left: -12 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...AXIS_LOOK} dataKey="text" minTickGap={32} />
          <YAxis {...AXIS_LOOK} allowDecimals={false} />
          <Tooltip {...TIP_LOOK} cursor={{ fill: 'var(--raised)' }} />
          {ENDINGS.map(({ key, name, colour }) => (
            <Bar key={key} dataKey={key} name={name} stackId="runs" fill={colour} isAnimationActive={false} />
          ))}
        </BarChart>
      </PlotFigure>
    </Card>
  );
}

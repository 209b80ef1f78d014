'use client';

import type { Overview } from '@crucible/contracts/overview';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { Card } from '../../components/ui/card.tsx';
import { bucketText } from './bucket-text.ts';
import { AXIS_LOOK, PlotFigure, TIP_LOOK } from './plot-figure.tsx';

const STARTS = [
  { key: 'warm', name: 'A sandbox was waiting', colour: 'var(--good)' },
  { key: 'cold', name: 'It had to be made', colour: 'var(--line-strong)' },
] as const;

/** Whether pools had sandboxes for the runs that came. */
export function PoolPlot({ overview: { buckets, range, total } }: { overview: Overview }) {
  const bars = buckets.map(({ at, warm, cold }) => ({ at, warm, cold, text: bucketText(at, range) }));
  const started = total.warm + total.cold;
  return (
    <Card
      title="Pools"
      description={
        started === 0
          ? 'No run has needed a sandbox in this time.'
          : `${Math.round((total.warm / started) * 100)} of 100 runs found a sandbox waiting.`
      }
    >
      <PlotFigure
        legend={STARTS}
        columns={['From', ...STARTS.map(({ name }) => name)]}
        rows={bars
          .filter(({ warm, cold }) => warm + cold > 0)
          .map(({ at, text, warm, cold }) => ({ key: at, cells: [text, warm, cold] }))}
      >
        <BarChart data={bars} margin={{ top: 8, right: 8, bottom: 0, left: -12 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...AXIS_LOOK} dataKey="text" minTickGap={32} />
          <YAxis {...AXIS_LOOK} allowDecimals={false} />
          <Tooltip {...TIP_LOOK} cursor={{ fill: 'var(--raised)' }} />
          {STARTS.map(({ key, name, colour }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              stackId="starts"
              fill={colour}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </PlotFigure>
    </Card>
  );
}

'use client';

import type { Distribution } from '@crucible/contracts/gradebook';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

type ChartProps = { distribution: Distribution; maxPoints: number; unit: string };

const round = (value: number) => Math.round(value * 10) / 10;

/** How many grades there are in each tenth of the points; the same as a table for whoever cannot see it. */
export function DistributionChart({ distribution, maxPoints, unit }: ChartProps) {
  const bars = distribution.tenths.map((count, index) => ({
    count,
    range: `${round((maxPoints * index) / 10)}–${round((maxPoints * (index + 1)) / 10)}`,
  }));
  const facts = [
    ['Grades', distribution.count],
    ['Mean', distribution.mean],
    ['Deviation', distribution.deviation],
    ['Least', distribution.min],
    ['Lower quartile', distribution.lowerQuartile],
    ['Median', distribution.median],
    ['Upper quartile', distribution.upperQuartile],
    ['Most', distribution.max],
  ] as const;
  const medianTenth = Math.min(9, Math.max(0, Math.floor((distribution.median / (maxPoints || 1)) * 10)));
  return (
    <div className="grid gap-4">
      <dl className="figures grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3 text-sm">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="text-base font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <div aria-hidden className="h-56 text-xs">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 224 }}>
          <BarChart
            data={bars}
            margin={{ top: 16, right: 8, bottom: 0, left: -24 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="range" tick={{ fill: 'var(--muted)' }} stroke="var(--line-strong)" />
            <YAxis allowDecimals={false} tick={{ fill: 'var(--muted)' }} stroke="var(--line-strong)" />
            <Tooltip
              cursor={{ fill: 'var(--raised)' }}
              contentStyle={{
                background: 'var(--surface)',
                border: '1px solid var(--line)',
                color: 'var(--ink)',
              }}
              formatter={(count) => [count, 'grades']}
            />
            <Bar dataKey="count" fill="var(--accent-fill)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
            <ReferenceLine
              x={bars[medianTenth]?.range ?? ''}
              stroke="var(--ink)"
              strokeDasharray="4 3"
              label={{ value: 'median', position: 'top', fill: 'var(--ink)' }}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer rounded-sm text-muted">As a table</summary>
        <table className="figures mt-2 text-left">
          <thead>
            <tr className="text-xs text-muted">
              <th scope="col" className="py-1 pr-8 font-semibold">
                {unit === '%' ? 'Percent' : 'Points'}
              </th>
              <th scope="col" className="py-1 font-semibold">
                Grades
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ range, count }) => (
              <tr key={range}>
                <th scope="row" className="pr-8 font-normal">
                  {range}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

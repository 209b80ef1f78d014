'use client';

import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { logTicks } from './log-ticks.ts';
import { PlotTip } from './plot-tip.tsx';
import { bestLine } from './score-series.ts';
import type { PlotPoint } from './score-series.ts';

type PlotProps = {
  points: readonly PlotPoint[];
  k: number;
  /** How the horizontal axis is divided. */
  scale: 'linear' | 'log';
  xText: (x: number) => string;
  onOpen: (point: PlotPoint) => void;
};

/** Signs by which points differ, so that nobody needs colours to tell them apart. */
const KINDS = [
  {
    name: 'Run here',
    shape: 'circle',
    fill: 'var(--accent-fill)',
    has: ({ entry }: PlotPoint) => entry.evaluationId !== null && !entry.isBaseline,
  },
  {
    name: 'Self-reported',
    shape: 'triangle',
    fill: 'var(--fault)',
    has: ({ entry }: PlotPoint) => entry.evaluationId === null && !entry.isBaseline,
  },
  {
    name: 'Baseline',
    shape: 'diamond',
    fill: 'var(--ink)',
    has: ({ entry }: PlotPoint) => entry.isBaseline,
  },
] as const;

const AXIS = { tick: { fill: 'var(--muted)' }, stroke: 'var(--line-strong)' } as const;

/** Scores as points, with a line along those that were the best from left to right. The same is in a table beneath it. */
export function ScorePlot({ points, k, scale, xText, onOpen }: PlotProps) {
  return (
    <figure aria-hidden className="grid min-w-0 gap-2">
      <div className="h-80 text-xs phone:h-64">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 800, height: 320 }}>
          <ScatterChart margin={{ top: 12, right: 16, bottom: 4, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              {...AXIS}
              type="number"
              dataKey="x"
              scale={scale}
              {...ticksOf(points, scale)}
              domain={['dataMin', 'dataMax']}
              padding={{ left: 20, right: 20 }}
              tickFormatter={xText}
              minTickGap={24}
            />
            <YAxis
              {...AXIS}
              type="number"
              dataKey="y"
              domain={[0, 100]}
              width={52}
              tickFormatter={(percent: number) => `${percent} %`}
            />
            <Tooltip
              cursor={false}
              isAnimationActive={false}
              content={<PlotTip points={points} k={k} xText={xText} />}
            />
            <Scatter
              data={bestLine(points)}
              line={{ stroke: 'var(--muted)', strokeWidth: 1.5, strokeDasharray: '5 4' }}
              lineJointType="stepAfter"
              shape={() => null}
              tooltipType="none"
              isAnimationActive={false}
            />
            {KINDS.map(({ name, shape, fill, has }) => (
              <Scatter
                key={name}
                data={points.filter((point) => has(point))}
                shape={shape}
                fill={fill}
                stroke="var(--surface)"
                className="cursor-pointer"
                onClick={({ payload }) => {
                  const point = points.find((each) => each === payload);
                  if (point !== undefined) onOpen(point);
                }}
                isAnimationActive={false}
              />
            ))}
          </ScatterChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        <span>● Run here</span>
        <span>▲ Self-reported</span>
        <span>◆ Baseline</span>
        <span>┄ Best so far</span>
      </figcaption>
    </figure>
  );
}

/** The library's own ticks of a logarithm are any numbers; where there are too few round ones they have to do. */
function ticksOf(points: readonly PlotPoint[], scale: PlotProps['scale']): { ticks?: number[] } {
  const ticks = scale === 'log' ? logTicks(points[0]?.x ?? 1, points.at(-1)?.x ?? 1) : [];
  return ticks.length > 1 ? { ticks } : {};
}

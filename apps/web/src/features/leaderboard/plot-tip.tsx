import type { TooltipContentProps } from 'recharts';
import type { PlotPoint } from './score-series.ts';
import { percentText } from './score-words.ts';

type TipProps = Partial<Pick<TooltipContentProps, 'active' | 'payload'>> & {
  points: readonly PlotPoint[];
  k: number;
  xText: (x: number) => string;
};

/** What is told of a point while the mouse is on it. */
export function PlotTip({ active = false, payload = [], points, k, xText }: TipProps) {
  const point = points.find((each) => each === payload[0]?.payload);
  if (!active || point === undefined) return null;
  const { entry, x, y } = point;
  return (
    <div className="max-w-64 rounded-md border border-line bg-surface px-3 py-2 text-xs text-ink shadow-float">
      <p className="font-semibold wrap-anywhere">{entry.candidateName}</p>
      <p className="figures">
        pass@{k} {percentText(y / 100)} · {xText(x)}
      </p>
    </div>
  );
}

import { formatPoints } from '../../lib/format-points.ts';

type PointsBarProps = { points: number | null; maxPoints: number };

/** How many of the points there are, as words and as a bar. */
export function PointsBar({ points, maxPoints }: PointsBarProps) {
  const share = points === null || maxPoints === 0 ? 0 : Math.min(1, Math.max(0, points / maxPoints));
  return (
    <>
      <p className="figures text-sm">
        <span className="font-semibold">{points === null ? '–' : formatPoints(points)}</span>
        <span className="text-muted"> / {formatPoints(maxPoints)} points</span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-raised">
        <div className="h-full rounded-full bg-good" style={{ width: `${share * 100}%` }} />
      </div>
    </>
  );
}

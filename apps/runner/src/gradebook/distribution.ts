import type { Distribution } from '@crucible/contracts/gradebook';

const TENTHS = 10;
const DECIMALS = 100;

/** How grades are spread, of `maxPoints` that can be had; null where there are none. Numbers are rounded to two decimals. */
export function distribution(points: readonly number[], maxPoints: number): Distribution | null {
  if (points.length === 0) return null;
  const sorted = points.toSorted((a, b) => a - b);
  const mean = sum(sorted) / sorted.length;
  const variance = sum(sorted.map((value) => (value - mean) ** 2)) / sorted.length;
  return {
    count: sorted.length,
    mean: round(mean),
    deviation: round(Math.sqrt(variance)),
    min: round(quantile(sorted, 0)),
    lowerQuartile: round(quantile(sorted, 0.25)),
    median: round(quantile(sorted, 0.5)),
    upperQuartile: round(quantile(sorted, 0.75)),
    max: round(quantile(sorted, 1)),
    tenths: tenths(sorted, maxPoints),
  };
}

/** Interpolated between the two neighbours, as spreadsheets do it. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

function tenths(points: readonly number[], maxPoints: number): number[] {
  const counts = Array.from({ length: TENTHS }, () => 0);
  for (const value of points) {
    // Full points are in the last tenth, and so is what was given beyond them.
    const share = maxPoints > 0 ? value / maxPoints : 0;
    const place = Math.min(TENTHS - 1, Math.max(0, Math.floor(share * TENTHS)));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const round = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

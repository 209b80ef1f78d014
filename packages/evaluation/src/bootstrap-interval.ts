import { mean } from './pass-at-k.ts';
import { seededDraw } from './seeded-random.ts';

export type Interval = { low: number; high: number };

/** How many sets of problems are drawn for an interval. */
export const DRAWS = 2000;
/** Of 1000 draws so many lie within an interval. */
const WITHIN = 950;

/**
 * Between which values the mean lies in 95 of 100 draws of as many values from these, with replacement: the percentile
 * bootstrap. The same seed gives the same interval. Null for fewer than two values, which say nothing of how they vary.
 * Where all values are equal, the interval has no width: then the draws do not vary, which does not mean that the value is
 * certain.
 */
export function bootstrapInterval(
  values: readonly number[],
  { seed, draws = DRAWS }: { seed: number; draws?: number },
): Interval | null {
  if (!Number.isSafeInteger(draws) || draws < 1) throw new RangeError(`${draws} draws are none.`);
  if (!values.every((value) => Number.isFinite(value))) throw new RangeError('A value is no number.');
  if (values.length < 2) return null;
  const draw = seededDraw(seed);
  const source = Float64Array.from(values);
  const means = new Float64Array(draws).map(() => meanOfDraw(source, draw)).toSorted();
  const outside = (1000 - WITHIN) / 2 / 1000;
  const fallback = mean(values);
  return {
    low: quantile(means, outside) ?? fallback,
    high: quantile(means, 1 - outside) ?? fallback,
  };
}

function meanOfDraw(values: Float64Array, draw: (bound: number) => number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[draw(values.length)] ?? 0;
  return sum / values.length;
}

/** Between two neighbours of the sorted values, in a straight line. */
function quantile(sorted: Float64Array, share: number): number | undefined {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (at - Math.floor(at));
}

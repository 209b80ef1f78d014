import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { passAt } from './score-words.ts';

/** An entry in a plot: `x` milliseconds since 1970 or US dollars, `y` percent. */
export type PlotPoint = { entry: BoardEntry; x: number; y: number };

/** pass@k by when it was reached; whoever has none or is disqualified is left out. */
export function pointsOverTime(entries: readonly BoardEntry[], k: number): PlotPoint[] {
  return points(entries, k, ({ scoredAt }) => Date.parse(scoredAt));
}

/** pass@k by what it cost; whose cost is not known is left out. */
export function pointsByCost(entries: readonly BoardEntry[], k: number): PlotPoint[] {
  return points(entries, k, ({ scores }) => scores.cost);
}

/** Points, from left to right, that are higher than all before them. */
export function bestSoFar(sorted: readonly PlotPoint[]): PlotPoint[] {
  const best: PlotPoint[] = [];
  for (const point of sorted) {
    const last = best.at(-1);
    if (last === undefined || point.y > last.y) best.push(point);
  }
  return best;
}

/** The same as a line that goes on to the last point, at the height of the best. */
export function bestLine(sorted: readonly PlotPoint[]): PlotPoint[] {
  const best = bestSoFar(sorted);
  const highest = best.at(-1);
  const last = sorted.at(-1);
  return highest === undefined || last === undefined ? [] : [...best, { ...highest, x: last.x }];
}

function points(
  entries: readonly BoardEntry[],
  k: number,
  xOf: (entry: BoardEntry) => number | null,
): PlotPoint[] {
  const found = entries.flatMap((entry) => {
    const x = xOf(entry);
    const value = passAt(entry.scores, k)?.value ?? null;
    return x === null || value === null || entry.disqualified !== null ? [] : [{ entry, x, y: value * 100 }];
  });
  // Of those at the same place the best comes first, so that it alone is on the line of the best.
  return found.toSorted((a, b) => a.x - b.x || b.y - a.y);
}

import type { BoardMetric, BoardScores } from '@crucible/contracts/leaderboard';
import type { PassAtK } from '@crucible/contracts/evaluation-score';
import { formatBytes } from '../../lib/format-bytes.ts';

/** Stands where nothing is known. */
export const UNKNOWN = '–';

const COUNT = new Intl.NumberFormat('en');

/** A share as percent with one decimal, as rows are ranked by it: `49.5 %`. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** US dollars with four decimals, as rows are ranked by them. */
export function costText(dollars: number | null): string {
  return dollars === null ? UNKNOWN : `$${dollars.toFixed(4)}`;
}

/** Milliseconds of a sample with one decimal, as rows are ranked by them. */
export function cpuText(cpuMs: number | null): string {
  return cpuMs === null ? UNKNOWN : `${cpuMs.toFixed(1)} ms`;
}

/** Bytes of a sample. */
export function memoryText(bytes: number | null): string {
  return bytes === null ? UNKNOWN : formatBytes(Math.round(bytes));
}

/** A whole number with its thousands apart. */
export function countText(count: number | null): string {
  return count === null ? UNKNOWN : COUNT.format(Math.round(count));
}

/** What a metric is called. */
export function metricName(metric: BoardMetric): string {
  if (metric === 'cost') return 'Cost';
  return metric === 'cpu' ? 'CPU time' : metric;
}

/** Whether more of it is better. */
export function isMoreBetter(metric: BoardMetric): boolean {
  return metric !== 'cost' && metric !== 'cpu';
}

/** The k of `pass@k`; null for other metrics. */
export function kOf(metric: BoardMetric): number | null {
  return isMoreBetter(metric) ? Number(metric.slice('pass@'.length)) : null;
}

/** pass@k of an entry; null where it is not known. */
export function passAt(scores: BoardScores, k: number): PassAtK | null {
  return scores.passAtK.find((score) => score.k === k && score.value !== null) ?? null;
}

/** pass@k with the interval that it lies in, in one line: `49.5 % (41.2–57.8)`. */
export function scoreText({ value, interval }: PassAtK): string {
  if (value === null) return UNKNOWN;
  return `${percentText(value)}${interval === null ? '' : ` (${intervalText(interval)})`}`;
}

/** Between which percentages a score lies. */
export function intervalText({ low, high }: NonNullable<PassAtK['interval']>): string {
  return `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
}

import type { IsolationLatency } from './isolation-latency.ts';
import { median, percentile } from './stats.ts';
import { table } from './table.ts';

const BASELINE = 'standard, warm';

/** The isolation levels of each language beside each other. */
export function isolationTable(found: Map<string, IsolationLatency>): string {
  const rows = [...found].flatMap(([language, latency]) => {
    const baseline = median(latency[BASELINE] ?? []);
    return Object.entries(latency).map(([name, times]) => [
      `${language}, ${name}`,
      median(times).toFixed(1),
      percentile(times, 0.95).toFixed(1),
      (median(times) / baseline).toFixed(1),
    ]);
  });
  return table(['', 'result p50', 'p95', '× standard, warm'], rows);
}

import type { Overhead } from './proxy-overhead.ts';
import { median, percentile } from './stats.ts';
import { table } from './table.ts';

/** What the docker proxy adds to each call, as a table. */
export function overheadTable(found: Overhead): string {
  const rows = Object.entries(found).map(([name, { raw, proxied }]) => {
    const figures = [median(raw), percentile(raw, 0.95), median(proxied), percentile(proxied, 0.95)];
    return [
      name,
      ...figures.map((ms) => ms.toFixed(2)),
      (median(proxied) - median(raw)).toFixed(2),
      (median(proxied) / median(raw)).toFixed(2),
    ];
  });
  return table(['', 'engine p50', 'p95', 'through the proxy p50', 'p95', 'difference of p50', 'ratio'], rows);
}

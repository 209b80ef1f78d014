import type { ServiceLoad } from './service-load.ts';
import { median, percentile } from './stats.ts';
import { table } from './table.ts';

const MIB = 1024 * 1024;

/** Rounds of the service one after the other, and `docker run` as often and as many at a time. */
export function serviceTable(rounds: ServiceLoad[], dockerRunsPerSecond: number): string {
  const rows = rounds.map(({ errors, lost, answerMs, perSecond, memoryBytes }, round) => [
    `POST /execute, round ${round + 1}`,
    `${errors}`,
    `${lost}`,
    median(answerMs).toFixed(0),
    percentile(answerMs, 0.95).toFixed(0),
    perSecond.toFixed(1),
    (perSecond / dockerRunsPerSecond).toFixed(2),
    (memoryBytes / MIB).toFixed(0),
  ]);
  const header = ['', 'errors', 'lost', 'p50 ms', 'p95 ms', 'per second', '÷ docker run', 'runner MiB'];
  return table(header, [...rows, ['docker run', '', '', '', '', dockerRunsPerSecond.toFixed(1), '1.00', '']]);
}

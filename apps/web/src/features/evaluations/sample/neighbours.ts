import type { SampleSummary } from '@crucible/contracts/evaluation-sample';

type Neighbours = { previous: SampleSummary | null; next: SampleSummary | null };

/** Those before and after a line that have not passed, among samples in the order of their lines. */
export function failingNeighbours(samples: readonly SampleSummary[], line: number): Neighbours {
  const failing = samples.filter(({ status }) => status !== null && status !== 'passed');
  return {
    previous: failing.findLast((sample) => sample.line < line) ?? null,
    next: failing.find((sample) => sample.line > line) ?? null,
  };
}

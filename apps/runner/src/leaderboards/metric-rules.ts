import type { BoardMetric, BoardScores } from '@crucible/contracts/leaderboard';

type MetricRule = {
  direction: 'ascending' | 'descending';
  /** With which the value is shown, and so ranked. */
  decimals: number;
  /** In the unit in which it is shown. */
  valueOf: (scores: BoardScores) => number | null;
};

const PERCENT = 100;

const passRate = (k: number): MetricRule => ({
  direction: 'descending',
  decimals: 1,
  valueOf({ passAtK }) {
    const value = passAtK.find((score) => score.k === k)?.value ?? null;
    return value === null ? null : value * PERCENT;
  },
});

/** By what rows are ranked: pass rates in percent, cost in US dollars, CPU time in milliseconds a sample. */
export const METRIC_RULES: Readonly<Record<BoardMetric, MetricRule>> = {
  'pass@1': passRate(1),
  'pass@2': passRate(2),
  'pass@3': passRate(3),
  'pass@5': passRate(5),
  'pass@10': passRate(10),
  'pass@100': passRate(100),
  cost: { direction: 'ascending', decimals: 4, valueOf: ({ cost }) => cost },
  cpu: { direction: 'ascending', decimals: 1, valueOf: ({ cpuMs }) => cpuMs },
};

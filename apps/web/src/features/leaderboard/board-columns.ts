import type { BoardEntry, BoardMetric } from '@crucible/contracts/leaderboard';
import { BOARD_METRICS } from '@crucible/contracts/leaderboard';
import { isMoreBetter, kOf, passAt } from './score-words.ts';

const FACT_COLUMNS = ['kind', 'date', 'cpu', 'memory', 'tokens', 'cost', 'person', 'samples'] as const;
const SCORE_COLUMNS = BOARD_METRICS.filter((metric) => isMoreBetter(metric));

export const BOARD_COLUMNS = [...SCORE_COLUMNS, ...FACT_COLUMNS] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** What is shown until somebody chooses. */
export const USUAL_COLUMNS: readonly BoardColumn[] = ['pass@1', 'kind', 'date', 'cpu', 'cost', 'person'];

const NAMES: Partial<Record<BoardColumn, string>> = {
  kind: 'Verified',
  date: 'Date',
  cpu: 'CPU time',
  memory: 'Memory',
  tokens: 'Tokens',
  cost: 'Cost',
  person: 'Who',
  samples: 'Samples',
};

/** What a column is called. */
export function columnName(column: BoardColumn): string {
  return NAMES[column] ?? column;
}

/** The metric that stands in a column; null where it is none. */
export function metricOf(column: BoardColumn): BoardMetric | null {
  return BOARD_METRICS.find((metric) => metric === column) ?? null;
}

/** Metrics that somebody has a value of, and the one that is asked for. */
export function knownMetrics(entries: readonly BoardEntry[], asked: BoardMetric): BoardMetric[] {
  return BOARD_METRICS.filter(
    (metric) => metric === asked || entries.some(({ scores }) => hasMetric(scores, metric)),
  );
}

/** Columns that can be chosen: all but pass@k that nobody has. */
export function offeredColumns(metrics: readonly BoardMetric[]): BoardColumn[] {
  return BOARD_COLUMNS.filter((column) => {
    const metric = metricOf(column);
    return metric === null || !isMoreBetter(metric) || metrics.includes(metric);
  });
}

/** The columns of the table from left to right: first what rows are ranked by, whether it was chosen or not. */
export function shownColumns(
  chosen: readonly BoardColumn[],
  offered: readonly BoardColumn[],
  metric: BoardMetric,
): BoardColumn[] {
  return [metric, ...offered.filter((column) => column !== metric && chosen.includes(column))];
}

/** Columns as the browser has kept them; the usual ones where it has kept nothing that can be read. */
export function readColumns(stored: string | null): readonly BoardColumn[] {
  if (stored === null) return USUAL_COLUMNS;
  const names = new Set(stored.split(','));
  return BOARD_COLUMNS.filter((column) => names.has(column));
}

function hasMetric(scores: BoardEntry['scores'], metric: BoardMetric): boolean {
  const k = kOf(metric);
  if (k !== null) return passAt(scores, k) !== null;
  return (metric === 'cost' ? scores.cost : scores.cpuMs) !== null;
}

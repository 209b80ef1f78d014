import { roundValue } from './round-value.ts';

/** What of a row decides its place. `at` is when its value was reached, in milliseconds. */
export type Standing = { id: string; value: number | null; at: number; isDisqualified: boolean };

export type RankedRow<Row> = { row: Row; rank: number; shown: number };

export type Ranking<Row> = {
  ranked: RankedRow<Row>[];
  /** They have no value, so no rank; the earliest first. */
  unranked: Row[];
  disqualified: Row[];
};

type Rule = { direction: 'ascending' | 'descending'; decimals: number };

/**
 * Ranks rows by their values as they are shown: what looks equal shares a rank, and the next one has as many ranks more as
 * there are rows before it (1, 1, 3). Among equals the earlier comes first. What is missing comes after all that is there,
 * whatever the direction, and who is disqualified takes nobody's rank.
 */
export function rankRows<Row extends Standing>(
  rows: readonly Row[],
  { direction, decimals }: Rule,
): Ranking<Row> {
  const inTime = rows.toSorted(byTime);
  const allowed = inTime.filter(({ isDisqualified }) => !isDisqualified);
  const shown = allowed.flatMap((row) => {
    const value = roundValue(row.value, decimals);
    return value === null ? [] : [{ row, shown: value }];
  });
  const sign = direction === 'ascending' ? 1 : -1;
  // Sorting is stable: equals stay in the order of time.
  const sorted = shown.toSorted((a, b) => sign * (a.shown - b.shown));
  const ranked: RankedRow<Row>[] = [];
  for (const [index, entry] of sorted.entries()) {
    const before = ranked.at(-1);
    ranked.push({ ...entry, rank: before?.shown === entry.shown ? before.rank : index + 1 });
  }
  return {
    ranked,
    unranked: allowed.filter(({ value }) => roundValue(value, decimals) === null),
    disqualified: inTime.filter(({ isDisqualified }) => isDisqualified),
  };
}

function byTime(a: Standing, b: Standing): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

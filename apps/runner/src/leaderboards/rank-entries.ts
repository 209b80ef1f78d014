import type { BoardEntry, BoardMetric } from '@crucible/contracts/leaderboard';
import { rankRows } from '@crucible/evaluation/rank-rows';
import { METRIC_RULES } from './metric-rules.ts';
import { isDisqualified, scoresOf, toBoardEntry } from './to-board-entry.ts';
import type { BoardView, EntryRow } from './to-board-entry.ts';

/**
 * The entries of a board in order: those with a rank, those without a value, those who are disqualified. When something was
 * reached that is only reported nobody knows, so it comes as early as it was reported.
 */
export function rankEntries(rows: readonly EntryRow[], metric: BoardMetric, view: BoardView): BoardEntry[] {
  const { valueOf, ...rule } = METRIC_RULES[metric];
  const standings = rows.map((entry) => ({
    entry,
    id: entry.id,
    value: valueOf(scoresOf(entry, view)),
    at: (entry.evaluationId === null ? entry.createdAt : entry.scoredAt).getTime(),
    isDisqualified: isDisqualified(entry, view),
  }));
  const { ranked, unranked, disqualified } = rankRows(standings, rule);
  return [
    ...ranked.map(({ row, rank }) => toBoardEntry(row.entry, rank, view)),
    ...[...unranked, ...disqualified].map(({ entry }) => toBoardEntry(entry, null, view)),
  ];
}

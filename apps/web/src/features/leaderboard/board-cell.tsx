import type { BoardEntry, BoardMetric } from '@crucible/contracts/leaderboard';
import { BadgeCheck, Megaphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { metricOf } from './board-columns.ts';
import type { BoardColumn } from './board-columns.ts';
import { ScoreCell } from './score-cell.tsx';
import { costText, countText, cpuText, kOf, memoryText, passAt, UNKNOWN } from './score-words.ts';

/** What stands in a column of an entry's row. */
export function boardCell(column: BoardColumn, entry: BoardEntry, ranked: BoardMetric): ReactNode {
  const { scores } = entry;
  switch (column) {
    case 'kind':
      return entry.evaluationId === null ? (
        <Badge icon={Megaphone}>Self-reported</Badge>
      ) : (
        <Badge tone="good" icon={BadgeCheck}>
          Run here
        </Badge>
      );
    case 'date':
      return <Moment at={entry.scoredAt} as="day" className="whitespace-nowrap" />;
    case 'cpu':
      return cpuText(scores.cpuMs);
    case 'memory':
      return memoryText(scores.memoryBytes);
    case 'tokens':
      return countText(scores.tokens);
    case 'cost':
      return costText(scores.cost);
    case 'person':
      return entry.personName ?? UNKNOWN;
    case 'samples':
      return countText(scores.samples);
    default: {
      const k = kOf(metricOf(column) ?? 'pass@1') ?? 1;
      return <ScoreCell score={passAt(scores, k)} isRanked={column === ranked} />;
    }
  }
}

/** Whether a column holds figures, which stand at the end of their cells. */
export function isFigure(column: BoardColumn): boolean {
  return !['kind', 'date', 'person'].includes(column);
}

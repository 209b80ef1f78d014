'use client';

import type { BoardMap } from '@crucible/contracts/leaderboard';
import { memo } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { shareWords } from './cell-words.ts';
import { leaderboardLinks } from './leaderboard-links.ts';
import { SHARE_NONE, shareColour } from './share-colour.ts';

type RowProps = {
  map: BoardMap;
  rowIndex: number;
  /** Indexes of problems, from left to right. */
  columns: readonly number[];
  /** Where the arrow keys are; null in other rows. */
  activeColumn: number | null;
};

/** A candidate in the map. One of all cells is reached by Tab, the others from there. */
export const MapRow = memo(function MapRow({ map, rowIndex, columns, activeColumn }: RowProps) {
  const row = map.rows[rowIndex];
  if (row === undefined) return null;
  return (
    <tr>
      <th
        scope="row"
        title={row.candidateName}
        className="sticky left-0 z-10 w-px bg-surface pr-2 text-left font-normal"
      >
        <span className="block w-44 truncate phone:w-24">{row.candidateName}</span>
      </th>
      {columns.map((index, column) => {
        const share = row.shares[index] ?? null;
        const key = map.problems[index]?.key ?? '';
        return (
          <td key={index} className="h-5 min-w-[5px] p-0 phone:min-w-3">
            <a
              href={leaderboardLinks.samples(row.evaluationId, key)}
              data-cell={`${rowIndex}-${column}`}
              tabIndex={activeColumn === column ? 0 : -1}
              aria-label={`${key}: ${shareWords(share)}`}
              className={classNames(
                'block h-5 min-w-[5px] rounded-[2px] hover:outline-2 hover:outline-ink focus-visible:outline-offset-0',
                share === null && SHARE_NONE,
              )}
              style={share === null ? undefined : { background: shareColour(share) }}
            />
          </td>
        );
      })}
    </tr>
  );
});

'use client';

import type { BoardMetric } from '@crucible/contracts/leaderboard';
import { Columns3 } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Menu, MenuCheck } from '../../components/ui/menu.tsx';
import { columnName } from './board-columns.ts';
import type { BoardColumn } from './board-columns.ts';

type MenuProps = {
  offered: readonly BoardColumn[];
  chosen: readonly BoardColumn[];
  /** Its column is there in any case. */
  ranked: BoardMetric;
  onToggle: (column: BoardColumn) => void;
};

/** Which columns the table has. */
export function ColumnMenu({ offered, chosen, ranked, onToggle }: MenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button>
          <Columns3 aria-hidden className="size-4" /> Columns
        </Button>
      }
    >
      {offered.map((column) => (
        <MenuCheck
          key={column}
          checked={column === ranked || chosen.includes(column)}
          disabled={column === ranked}
          onChange={() => onToggle(column)}
        >
          {columnName(column)}
        </MenuCheck>
      ))}
    </Menu>
  );
}

'use client';

import { useState } from 'react';
import { lastingStorage } from '../../lib/browser-storage.ts';
import { readColumns } from './board-columns.ts';
import type { BoardColumn } from './board-columns.ts';

const KEY = 'crucible.leaderboard-columns';

/** Which columns somebody wants to see of leaderboards; the browser keeps it. */
export function useColumnChoice() {
  const [columns, setColumns] = useState(() => readColumns(lastingStorage.read(KEY)));
  function toggle(column: BoardColumn): void {
    const next = columns.includes(column)
      ? columns.filter((other) => other !== column)
      : [...columns, column];
    setColumns(next);
    lastingStorage.write(KEY, next.join(','));
  }
  return { columns, toggle };
}

'use client';

import { useSyncExternalStore } from 'react';

export const ROW_HEIGHT = 40;
/** Columns that stay in sight: the name and the total. */
export const FIXED = 2;

/** In pixels. */
export type GridWidths = { name: number; total: number; column: number };

const WIDE: GridWidths = { name: 232, total: 104, column: 128 };
/** What stays in sight must leave room for what moves. */
const NARROW: GridWidths = { name: 116, total: 76, column: 96 };
const PHONE = '(max-width: 640px)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** How wide the columns are, by the width of the window. */
export function useGridWidths(): GridWidths {
  const isPhone = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
  return isPhone ? NARROW : WIDE;
}

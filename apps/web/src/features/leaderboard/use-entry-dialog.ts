'use client';

import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { useState } from 'react';

/** What somebody wants with a row that has to be asked about first. */
export type EntryQuestion = { entry: BoardEntry; about: 'badge' | 'disqualify' | 'withdraw' };

/** Which of them is being asked; null: none. */
export function useEntryDialog() {
  const [asked, setAsked] = useState<EntryQuestion | null>(null);
  return { asked, ask: setAsked, close: () => setAsked(null) };
}

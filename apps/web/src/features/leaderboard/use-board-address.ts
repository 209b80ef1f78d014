'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { readAddress, writeAddress } from './board-address.ts';
import type { BoardAddress } from './board-address.ts';

/** What the address says is shown, and a way to change it in place: a change is no step back of its own. */
export function useBoardAddress() {
  const path = usePathname();
  const address = readAddress(useSearchParams());
  const change = (part: Partial<BoardAddress>) =>
    window.history.replaceState(null, '', `${path}${writeAddress({ ...address, ...part })}`);
  return { address, change };
}

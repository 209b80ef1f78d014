'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { readAddress, writeAddress } from './board-address.ts';
import type { BoardAddress } from './board-address.ts';

/**
 * What the address says is shown, and a way to change it in place: a change is no step back of its own. The router tells of a
 * new address some moments later, which is too late for a field that is being typed in; so what was written here is known at once.
 */
export function useBoardAddress() {
  const path = usePathname();
  const query = useSearchParams().toString();
  const [address, setAddress] = useState(() => readAddress(new URLSearchParams(query)));
  const written = useRef(new Set<string>());

  useEffect(() => {
    if (!written.current.delete(query)) setAddress(readAddress(new URLSearchParams(query)));
  }, [query]);

  function change(part: Partial<BoardAddress>): void {
    const next = { ...address, ...part };
    const text = writeAddress(next);
    setAddress(next);
    if (text === window.location.search) return;
    written.current.add(text.slice(1));
    window.history.replaceState(null, '', `${path}${text}`);
  }

  return { address, change };
}

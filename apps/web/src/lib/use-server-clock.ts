'use client';

import { useEffect, useState } from 'react';

/**
 * The time of the server in epoch milliseconds, counted on from when it was told, in steps: clocks of browsers are often wrong.
 */
export function useServerClock(serverTime: string, stepMs = 1000): number {
  const [ahead, setAhead] = useState(0);
  const [nowMs, setNowMs] = useState(() => Date.now());

  // What the server told was true when it arrived.
  useEffect(() => {
    setAhead(Date.parse(serverTime) - Date.now());
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [serverTime, stepMs]);

  return nowMs + ahead;
}

'use client';

import { useEffect, useState } from 'react';
import { formatElapsed } from '../../lib/format-duration.ts';

const TICK_MS = 100;

/** Counts the time since a moment. Hidden from screen readers, to which it would talk without end. */
export function ElapsedTime({ since }: { since: string | null }) {
  const [now, setNow] = useState(() => Date.now());

  // The clock of the browser ticks while the run goes on.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);

  if (since === null) return null;
  return (
    <span aria-hidden className="figures">
      {` ${formatElapsed(now - Date.parse(since))}`}
    </span>
  );
}

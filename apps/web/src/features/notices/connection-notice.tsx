'use client';

import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnection } from '../../model/connection-store.ts';

/** Shorter interruptions are not worth a word. */
const PATIENCE_MS = 800;

/** Says that the live connection is interrupted. Work goes on; what was missed comes later. */
export function ConnectionNotice() {
  const lost = useConnection((state) => state.connection === 'lost');
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!lost) return setShown(false);
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [lost]);

  if (!shown) return null;
  return (
    // Over the page, so that nothing moves when it comes and goes.
    <div className="pointer-events-none fixed inset-x-2 top-14 z-20 flex justify-center">
      <p className="flex items-center gap-2.5 rounded-lg border border-accent/60 bg-accent-soft px-4 py-2 text-sm text-ink shadow-float">
        <WifiOff aria-hidden className="size-4 shrink-0 text-accent" />
        {navigator.onLine ? 'The connection to Crucible is interrupted.' : 'You are offline.'} You can keep
        writing; reconnecting…
      </p>
    </div>
  );
}

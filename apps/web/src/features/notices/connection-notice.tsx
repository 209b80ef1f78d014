'use client';

import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Banner } from '../../components/ui/banner.tsx';
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
    <Banner icon={WifiOff} tone="warning">
      {navigator.onLine ? 'The connection to Crucible is interrupted.' : 'You are offline.'} You can keep writing;
      reconnecting…
    </Banner>
  );
}

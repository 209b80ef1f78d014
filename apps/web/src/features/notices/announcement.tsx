'use client';

import { useQuery } from '@tanstack/react-query';
import { Megaphone, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../components/ui/banner.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { lastingStorage } from '../../lib/browser-storage.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';

const PUT_AWAY = 'crucible.banner-put-away';
const LOOK_AGAIN_MS = 60_000;

/** What admins say to everybody, until whoever reads it puts it away. */
export function Announcement() {
  const trpc = useTRPC();
  const { isSuccess } = useSession();
  const { data } = useQuery(
    trpc.settings.shown.queryOptions(undefined, { enabled: isSuccess, refetchInterval: LOOK_AGAIN_MS }),
  );
  const [putAway, setPutAway] = useState<string>();
  const banner = data?.banner ?? null;
  if (banner === null || banner.id === putAway || banner.id === lastingStorage.read(PUT_AWAY)) return null;
  const isWarning = banner.kind === 'warning';
  return (
    <aside aria-label="Announcement" className="shrink-0">
      <Banner
        icon={isWarning ? TriangleAlert : Megaphone}
        tone={isWarning ? 'warning' : 'plain'}
        actions={
          <IconButton
            label="Put it away"
            icon={X}
            onClick={() => {
              lastingStorage.write(PUT_AWAY, banner.id);
              setPutAway(banner.id);
            }}
          />
        }
      >
        {banner.text}
      </Banner>
    </aside>
  );
}

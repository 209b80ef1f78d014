'use client';

import { CopyX } from 'lucide-react';
import { Banner } from '../../components/ui/banner.tsx';
import { Button } from '../../components/ui/button.tsx';
import { openStored, useWorkspace } from '../../model/workspace-store.ts';

/** Says that another tab saved a different draft, and lets the person choose. Nothing is saved here until then. */
export function DraftConflictNotice() {
  const { conflict, language, setConflict } = useWorkspace();
  if (!conflict) return null;
  return (
    <Banner
      icon={CopyX}
      tone="warning"
      actions={
        <>
          <Button className="h-7 text-xs" onClick={() => openStored(language, conflict)}>
            Use the other one
          </Button>
          <Button className="h-7 text-xs" onClick={() => setConflict(null)}>
            Keep this one
          </Button>
        </>
      }
    >
      This draft was changed in another tab.
    </Banner>
  );
}

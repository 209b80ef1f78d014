'use client';

import { GitFork, History } from 'lucide-react';
import { Banner } from '../../components/ui/banner.tsx';
import { Button } from '../../components/ui/button.tsx';
import { useWorkspace } from '../../model/workspace-store.ts';

/** Says that the program on the screen is a snapshot, and how it becomes one's own. */
export function OriginNotice() {
  const { origin, fork } = useWorkspace();
  if (origin.kind === 'draft') return null;
  const snippet = origin.kind === 'snippet';
  return (
    <Banner
      icon={snippet ? GitFork : History}
      actions={
        <Button className="h-7 text-xs" onClick={fork}>
          {snippet ? 'Fork & edit' : 'Edit a copy'}
        </Button>
      }
    >
      {snippet ? (
        <>
          <strong className="font-semibold">
            {origin.title === '' ? 'A shared program.' : origin.title}
          </strong>{' '}
          Run it as it is; editing makes a copy of your own.
        </>
      ) : (
        'An earlier run, with its code and its output. Editing makes a copy.'
      )}
    </Banner>
  );
}
